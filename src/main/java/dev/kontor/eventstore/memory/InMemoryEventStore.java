package dev.kontor.eventstore.memory;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.eventstore.Appended;
import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.ContextSnapshot;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.DuplicateEventException;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventLog;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.NewEvent;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.serialization.EventSerializer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The event store in memory. Facts go through the same JSON as in a database, and every append is a transaction of
 * its own; appends follow each other, so the log is always complete up to its end.
 */
public final class InMemoryEventStore implements EventStore, EventLog {

    private record Row(
            long position,
            UUID eventId,
            String type,
            int version,
            String payload,
            Origin origin,
            Instant recordedAt,
            @Nullable Instant occurredAt) {}

    private final EventSerializer serializer;
    private final Supplier<Origin> origin;
    private final String epoch = "m" + Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 1, 36);
    private final List<Row> log = new ArrayList<>();
    private final Set<UUID> eventIds = new HashSet<>();

    /**
     * @param serializer events to JSON and back
     * @param origin who asks, for each call
     */
    public InMemoryEventStore(EventSerializer serializer, Supplier<Origin> origin) {
        this.serializer = serializer;
        this.origin = origin;
    }

    @Override
    public ContextSnapshot read(ContextQuery query) {
        return read(query, ContextVersion.nothingSeen());
    }

    @Override
    public synchronized ContextSnapshot read(ContextQuery query, ContextVersion since) {
        requireKnownTypes(query);
        var known = isOfThisLog(since) ? since : ContextVersion.nothingSeen();
        return new ContextSnapshot(unseen(query, known), ContextVersion.completeUpTo(epoch, log.size()));
    }

    @Override
    public synchronized Appended appendAll(List<NewEvent> events, ContextQuery query, ContextVersion seen) {
        requireKnownTypes(query);
        if (!isOfThisLog(seen)) {
            throw new ConcurrencyException(query, seen, List.of());
        }
        var conflicts = unseen(query, seen).stream()
                .map(EventEnvelope::position)
                .limit(100)
                .toList();
        if (!conflicts.isEmpty()) {
            throw new ConcurrencyException(query, seen, conflicts);
        }
        return appendAll(events);
    }

    @Override
    public synchronized Appended appendAll(List<NewEvent> events) {
        var rows = new ArrayList<Row>();
        for (NewEvent event : events) {
            rows.add(row(event, log.size() + rows.size() + 1L));
        }
        var appended = new Appended(rows.stream().map(Row::position).toList());
        requireNewIds(rows);
        log.addAll(rows);
        return appended;
    }

    /**
     * Appends a fact as an earlier release stored it, for tests of what has become of its type since.
     *
     * @param type the stored name of the type
     * @param version the schema version that wrote it
     * @param payload its JSON, as it was then
     */
    public synchronized Appended appendAsStored(String type, int version, String payload) {
        long position = log.size() + 1L;
        var id = UuidCreator.getTimeOrderedEpoch();
        log.add(new Row(position, id, type, version, payload, origin.get(), now(), null));
        return new Appended(List.of(position));
    }

    private Row row(NewEvent event, long position) {
        var serialized = serializer.serialize(event.event());
        UUID given = event.eventId();
        return new Row(
                position,
                given != null ? given : UuidCreator.getTimeOrderedEpoch(),
                serialized.type().name(),
                serialized.type().version(),
                serialized.payload(),
                origin.get(),
                now(),
                event.occurredAt());
    }

    private void requireNewIds(List<Row> rows) {
        var ids = rows.stream().map(Row::eventId).toList();
        for (UUID id : ids) {
            if (eventIds.contains(id) || ids.indexOf(id) != ids.lastIndexOf(id)) {
                throw new DuplicateEventException(id.toString(), null);
            }
        }
        eventIds.addAll(ids);
    }

    private boolean isOfThisLog(ContextVersion version) {
        return version.belongsTo(epoch) && version.reach() <= log.size();
    }

    private void requireKnownTypes(ContextQuery query) {
        query.items().forEach(item -> item.types().forEach(serializer.types()::of));
    }

    private List<EventEnvelope> unseen(ContextQuery query, ContextVersion seen) {
        var tenant = origin.get().tenant();
        return log.stream()
                .filter(row -> row.origin().tenant().equals(tenant) && !seen.covers(row.position()))
                .map(this::envelope)
                .filter(query::matches)
                .toList();
    }

    private EventEnvelope envelope(Row row) {
        var read = serializer.deserialize(row.type(), row.version(), row.payload(), "position " + row.position());
        return new EventEnvelope(
                row.position(),
                row.eventId(),
                read.type(),
                row.version(),
                read.event(),
                read.payload(),
                row.origin(),
                row.recordedAt(),
                row.occurredAt());
    }

    @Override
    public synchronized long watermark() {
        return log.size();
    }

    @Override
    public String epoch() {
        return epoch;
    }

    @Override
    public synchronized Slice readAfter(long after, int limit) {
        var rows = stretch(after, limit);
        return new Slice(rows.stream().map(this::envelope).toList(), last(rows, after), log.size(), null);
    }

    @Override
    public synchronized Slice readAfter(long after, int limit, Set<String> types) {
        return slice(after, log.size(), limit, types);
    }

    @Override
    public synchronized Slice readUpTo(long after, long through, int limit, Set<String> types) {
        return slice(after, through, limit, types);
    }

    private Slice slice(long after, long end, int limit, Set<String> types) {
        var rows = stretch(after, (int) Math.min(limit, Math.max(0, end - after)));
        var events = new ArrayList<EventEnvelope>();
        for (Row row : rows) {
            if (types.contains(row.type())) {
                try {
                    events.add(envelope(row));
                } catch (RuntimeException e) {
                    var unreadable = new Unreadable(
                            row.position(),
                            row.eventId(),
                            row.type(),
                            row.origin().tenant(),
                            e);
                    return new Slice(events, row.position() - 1, end, unreadable);
                }
            }
        }
        return new Slice(events, last(rows, after), end, null);
    }

    private List<Row> stretch(long after, int limit) {
        return log.stream().skip(after).limit(limit).toList();
    }

    private static long last(List<Row> rows, long after) {
        return rows.isEmpty() ? after : rows.getLast().position();
    }

    /** In microseconds, as a database keeps it, so that a time is the same in both stores. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
