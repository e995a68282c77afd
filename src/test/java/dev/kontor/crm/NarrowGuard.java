package dev.kontor.crm;

import dev.kontor.eventstore.Appended;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.ContextSnapshot;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.NewEvent;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A store whose appends are guarded by one feature's facts alone, whatever the decision read: the mistake that a
 * decision over several features must not make. It takes a moment between reading and appending, so that what can go
 * wrong does.
 */
public record NarrowGuard(EventStore store, Class<? extends Event> feature) implements EventStore {

    @Override
    public ContextSnapshot read(ContextQuery query) {
        var seen = store.read(query);
        LockSupport.parkNanos(5_000_000);
        return seen;
    }

    @Override
    public ContextSnapshot read(ContextQuery query, ContextVersion since) {
        return store.read(query, since);
    }

    @Override
    public Appended appendAll(List<NewEvent> events, ContextQuery query, ContextVersion seen) {
        var own = query.items().stream()
                .filter(item -> item.types().stream().allMatch(feature::isAssignableFrom))
                .toList();
        // where none of the context is left, nothing guards it
        return own.isEmpty() ? store.appendAll(events) : store.appendAll(events, new ContextQuery(own), seen);
    }

    @Override
    public Appended appendAll(List<NewEvent> events) {
        return store.appendAll(events);
    }

    @Override
    public long watermark() {
        return store.watermark();
    }

    @Override
    public String epoch() {
        return store.epoch();
    }
}
