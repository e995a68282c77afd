package dev.kontor.eventstore.testing;

import dev.kontor.eventstore.ContextModel;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventCatalog;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.NewEvent;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.memory.InMemoryEventStore;
import dev.kontor.eventstore.serialization.EventSerializer;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.serialization.Upcaster;
import dev.kontor.eventstore.serialization.Upcasters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Given these facts, when this command, then these facts or this refusal; on the real store in memory, so that facts
 * go through their JSON, queries are asked and appends are guarded as in a database.
 *
 * {@snippet :
 * Scenario.of(new ContactEvents())
 *         .given(new ContactCreated(id, "Ann"))
 *         .when(store -> new RenameContactHandler(store).handle(new RenameContact(id, "Anne")))
 *         .then(new ContactRenamed(id, "Anne"));
 * }
 *
 * <p>A decision model alone is tried with {@code given(facts).fold(model)}.
 */
public final class Scenario {

    private final List<EventCatalog> catalogs;
    private final List<Upcaster> upcasters = new ArrayList<>();
    private final List<Event> meanwhile = new ArrayList<>();
    private Origin origin = new Origin("tenant", "user", "request", null, "command");
    private @Nullable InMemoryEventStore store;

    private Scenario(List<EventCatalog> catalogs) {
        this.catalogs = catalogs;
    }

    /** A scenario over the facts of these catalogs. */
    public static Scenario of(EventCatalog... catalogs) {
        return new Scenario(List.of(catalogs));
    }

    /** Names the upcasters that the catalogs' types need; before the first fact. */
    public Scenario upcastBy(Upcaster... steps) {
        upcasters.addAll(Arrays.asList(steps));
        return this;
    }

    /** Says for whom the facts and commands are that follow. */
    public Scenario as(Origin who) {
        this.origin = who;
        return this;
    }

    /** Facts that are in the log already, in their order. */
    public Scenario given(Event... facts) {
        return givenAll(Arrays.stream(facts).map(NewEvent::of).toList());
    }

    /** Facts that are in the log already, with ids or times of their own. */
    public Scenario givenAll(List<NewEvent> facts) {
        if (!facts.isEmpty()) {
            var unused = store().appendAll(facts);
        }
        return this;
    }

    /** A fact that is in the log already, as an earlier release stored it. */
    public Scenario givenAsStored(String type, int version, String payload) {
        var unused = store().appendAsStored(type, version, payload);
        return this;
    }

    /** Facts that somebody else appends when the command has read its context and is about to append. */
    public Scenario meanwhile(Event... facts) {
        meanwhile.addAll(Arrays.asList(facts));
        return this;
    }

    /** Handles a command; a handler without an answer returns null here. */
    public <R> Outcome<R> when(Function<EventStore, R> command) {
        var given = store().readAfter(0, Integer.MAX_VALUE).events();
        var others = new InterruptedStore(store(), List.copyOf(meanwhile));
        R answer = null;
        RuntimeException refusal = null;
        try {
            answer = command.apply(others);
        } catch (RuntimeException e) {
            refusal = e;
        }
        var all = store().readAfter(0, Integer.MAX_VALUE).events();
        var appended = new ArrayList<>(all.subList(given.size(), all.size()));
        appended.removeIf(envelope -> others.positions().contains(envelope.position()));
        return new Outcome<>(given, appended, answer, refusal);
    }

    /** What a model makes of the given facts, read by its own query. */
    public <S> S fold(ContextModel<S> model) {
        return model.fold(factsOf(model.query()));
    }

    /** The given facts of a context. */
    public List<EventEnvelope> factsOf(ContextQuery query) {
        return store().read(query).events();
    }

    private InMemoryEventStore store() {
        if (store == null) {
            var types = new EventTypes(catalogs);
            var serializer = new EventSerializer(
                    types, new Upcasters(upcasters, types), EventSerializer.DEFAULT_MAX_PAYLOAD_BYTES);
            store = new InMemoryEventStore(serializer, () -> origin);
        }
        return store;
    }
}
