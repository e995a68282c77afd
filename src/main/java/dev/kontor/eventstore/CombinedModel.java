package dev.kontor.eventstore;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Two models over the union of their contexts. */
record CombinedModel<R, T, U>(
        ContextModel<R> first, ContextModel<T> second, BiFunction<? super R, ? super T, ? extends U> combine)
        implements ContextModel<U> {

    @Override
    public ContextQuery query() {
        return first.query().or(second.query());
    }

    @Override
    public U fold(List<EventEnvelope> events) {
        return combine.apply(first.fold(events), second.fold(events));
    }

    @Override
    public List<ContextModel<?>> parts() {
        return Stream.concat(first.parts().stream(), second.parts().stream()).toList();
    }

    @Override
    public U combine(Answers answers) {
        return combine.apply(first.combine(answers), second.combine(answers));
    }
}
