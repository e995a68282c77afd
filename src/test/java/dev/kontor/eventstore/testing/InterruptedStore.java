package dev.kontor.eventstore.testing;

import dev.kontor.eventstore.Appended;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.ContextSnapshot;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.NewEvent;
import java.util.ArrayList;
import java.util.List;

/** A store in which somebody else is faster: facts of others arrive just before the first append. */
final class InterruptedStore implements EventStore {

    private final EventStore store;
    private final List<Event> ofOthers;
    private final List<Long> positions = new ArrayList<>();

    InterruptedStore(EventStore store, List<Event> ofOthers) {
        this.store = store;
        this.ofOthers = ofOthers;
    }

    /** Where the facts of others are; empty until the first append. */
    List<Long> positions() {
        return positions;
    }

    private void interrupt() {
        if (positions.isEmpty() && !ofOthers.isEmpty()) {
            positions.addAll(store.append(ofOthers).positions());
        }
    }

    @Override
    public ContextSnapshot read(ContextQuery query) {
        return store.read(query);
    }

    @Override
    public ContextSnapshot read(ContextQuery query, ContextVersion since) {
        return store.read(query, since);
    }

    @Override
    public Appended appendAll(List<NewEvent> events, ContextQuery query, ContextVersion seen) {
        interrupt();
        return store.appendAll(events, query, seen);
    }

    @Override
    public Appended appendAll(List<NewEvent> events) {
        interrupt();
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
