package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.serialization.EventSerializer;
import jakarta.persistence.EntityManager;
import java.util.function.Supplier;

/** Stores without a server, for whoever only reads. */
public final class PostgresStores {

    private PostgresStores() {}

    /** A store on an entity manager; nobody hears of what is appended. */
    public static EventStore on(EntityManager entities, EventSerializer serializer, Supplier<Origin> origin) {
        return new PostgresEventStore(entities, serializer, origin, facts -> {}, "60s", new Incarnations());
    }
}
