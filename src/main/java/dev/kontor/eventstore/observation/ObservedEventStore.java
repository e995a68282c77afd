package dev.kontor.eventstore.observation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.kontor.eventstore.Appended;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.ContextSnapshot;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.NewEvent;
import dev.kontor.eventstore.serialization.EventTypes;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A store whose reads and appends are timed and traced, and whose facts are counted once they are committed. */
public final class ObservedEventStore implements EventStore {

    private final EventStore store;
    private final EventTypes types;
    private final Meter meter;
    private final Spans spans;
    private final FactSpans factSpans;
    private final AfterCommit afterCommit;

    /**
     * @param store does the work
     * @param types what facts are stored as
     * @param meter takes the figures
     * @param spans traces
     * @param factSpans leads traces on from facts
     * @param afterCommit of the transaction that the store's caller is in
     */
    public ObservedEventStore(
            EventStore store,
            EventTypes types,
            Meter meter,
            Spans spans,
            FactSpans factSpans,
            AfterCommit afterCommit) {
        this.store = store;
        this.types = types;
        this.meter = meter;
        this.spans = spans;
        this.factSpans = factSpans;
        this.afterCommit = afterCommit;
    }

    @Override
    public ContextSnapshot read(ContextQuery query) {
        return reading(() -> store.read(query));
    }

    @Override
    public ContextSnapshot read(ContextQuery query, ContextVersion since) {
        return reading(() -> store.read(query, since));
    }

    private ContextSnapshot reading(Supplier<ContextSnapshot> read) {
        return spans.within("read context", Map.of(), () -> meter.time(Figure.CONTEXT_READ_TIME, read));
    }

    @Override
    public Appended appendAll(List<NewEvent> events, ContextQuery query, ContextVersion seen) {
        return appending(events, () -> store.appendAll(events, query, seen));
    }

    @Override
    public Appended appendAll(List<NewEvent> events) {
        return appending(events, () -> store.appendAll(events));
    }

    private Appended appending(List<NewEvent> events, Supplier<Appended> append) {
        var counts = events.stream().collect(groupingBy(this::typeName, counting()));
        var attributes = Map.of("kontor.event.types", String.join(",", counts.keySet()));
        var appended = spans.within("append", attributes, () -> {
            var facts = meter.time(Figure.APPEND_TIME, append);
            factSpans.appended(facts.positions());
            return facts;
        });
        afterCommit.run(() -> counts.forEach((type, count) -> meter.record(Figure.EVENTS_STORED, count, type)));
        return appended;
    }

    private String typeName(NewEvent event) {
        return types.of(event.event().getClass()).name();
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
