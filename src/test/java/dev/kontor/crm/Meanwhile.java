package dev.kontor.crm;

import dev.kontor.eventstore.ContextModel;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.command.Outcome;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** Contexts that change between a command's look at them and its append, on a real store. */
public final class Meanwhile {

    private Meanwhile() {}

    /** A store in which others act once, right after the first read. */
    public static EventStore in(EventStore store, Runnable others) {
        var acted = new AtomicBoolean();
        return (EventStore) Proxy.newProxyInstance(
                EventStore.class.getClassLoader(), new Class<?>[] {EventStore.class}, (proxy, method, arguments) -> {
                    try {
                        var answer = method.invoke(store, arguments);
                        if (method.getName().equals("read") && acted.compareAndSet(false, true)) {
                            others.run();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    /** Decides on a whole context, but guards the append by a part of it only: what the rest is good for shows here. */
    public static <S> Outcome guardedBy(
            ContextQuery part,
            EventStore store,
            ContextModel<S> whole,
            Function<? super S, ? extends List<? extends Event>> decision) {
        var seen = store.read(whole.query());
        List<? extends Event> facts = decision.apply(whole.fold(seen.events()));
        return facts.isEmpty() ? new Outcome(0) : Outcome.of(store.append(facts, part, seen.version()));
    }
}
