package dev.kontor.eventstore.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventCatalog;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** A fold that is none is found out. */
class FoldReplayTest {

    private final List<EventEnvelope> facts = Scenario.of(() -> EventCatalog.permittedBy(Sample.class))
            .upcastBy(new Sample.NoteUpcaster())
            .given(MoneyMoved.of("a", "b"), MoneyMoved.of("b", "c"))
            .factsOf(ContextQuery.everything());

    private record Model<S>(S initial, BiFunction<S, Event, S> step) implements DecisionModel<S> {
        @Override
        public ContextQuery query() {
            return ContextQuery.everything();
        }

        @Override
        public S apply(S state, Event event) {
            return step.apply(state, event);
        }
    }

    @Test
    void aFoldGivesTheSameEachTime() {
        assertThat(FoldReplay.differences(new Model<>(0, (count, event) -> count + 1), facts))
                .isEmpty();
    }

    @Test
    void whoRemembersIsFound() {
        var memory = new AtomicInteger();
        assertThat(FoldReplay.differences(new Model<>(0, (count, event) -> memory.incrementAndGet()), facts))
                .isNotEmpty()
                .first()
                .asString()
                .contains("first 2, then 4");
    }

    @Test
    void aStateThatIsChangedInPlaceIsFound() {
        var model = new Model<List<Event>>(new ArrayList<>(), (state, event) -> {
            state.add(event);
            return state;
        });
        assertThat(FoldReplay.differences(model, facts)).isNotEmpty();
    }
}
