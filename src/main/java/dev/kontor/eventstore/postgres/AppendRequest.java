package dev.kontor.eventstore.postgres;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.eventstore.EventProperties;
import dev.kontor.eventstore.NewEvent;
import dev.kontor.eventstore.serialization.EventSerializer;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facts of one append, made ready for the database: columns side by side, keys, and the locks they hold. */
final class AppendRequest {

    private final List<UUID> eventIds = new ArrayList<>();
    private final List<UUID> givenIds = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final List<Integer> versions = new ArrayList<>();
    private final List<String> payloads = new ArrayList<>();
    private final List<@Nullable UUID> dataKeys = new ArrayList<>();
    private final List<@Nullable Instant> occurred = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final LockSet locks = new LockSet();
    private final long globalLock;

    AppendRequest(List<NewEvent> events, EventSerializer serializer, KeyDigest digest) {
        this(events, serializer, digest, PersonalSeal.none());
    }

    AppendRequest(List<NewEvent> events, EventSerializer serializer, KeyDigest digest, PersonalSeal seal) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("An append needs at least one fact.");
        }
        globalLock = digest.globalLock();
        locks.shared(globalLock);
        events.forEach(event -> add(event, serializer, digest, seal));
    }

    private void add(NewEvent event, EventSerializer serializer, KeyDigest digest, PersonalSeal seal) {
        var serialized = serializer.serialize(event.event());
        var type = serialized.type();
        UUID givenId = event.eventId();
        if (givenId != null) {
            givenIds.add(givenId);
            locks.exclusive(KeyDigest.eventIdLock(givenId));
        }
        var id = givenId != null ? givenId : UuidCreator.getTimeOrderedEpoch();
        var sealed = seal.seal(serialized, id);
        eventIds.add(id);
        types.add(type.name());
        versions.add(type.version());
        payloads.add(sealed.payload());
        dataKeys.add(sealed.key());
        occurred.add(event.occurredAt());
        locks.shared(digest.typeLock(type.name()));
        keys.add(ArrayLiteral.plain(lockedKeys(serialized, digest)));
    }

    private List<UUID> lockedKeys(EventSerializer.Serialized serialized, KeyDigest digest) {
        if (serialized.type().keys().isEmpty()) {
            return List.of();
        }
        var digests = EventProperties.of(serialized.type(), serialized.payload())
                .keys()
                .map(digest::key)
                .toList();
        digests.forEach(key -> locks.shared(KeyDigest.lock(key)));
        return digests;
    }

    LockSet locks() {
        return locks;
    }

    /** The event ids that the sender gave; the others are new. */
    List<UUID> givenIds() {
        return List.copyOf(givenIds);
    }

    /** To be called once all locks are known. */
    void escalate() {
        locks.escalate(globalLock);
    }

    void bindTo(Query statement) {
        statement
                .setParameter("eventIds", ArrayLiteral.plain(eventIds))
                .setParameter("eventTypes", ArrayLiteral.plain(types))
                .setParameter("versions", ArrayLiteral.plain(versions))
                .setParameter("payloads", ArrayLiteral.quoted(payloads))
                .setParameter("dataKeys", ArrayLiteral.quoted(dataKeys))
                .setParameter("occurred", ArrayLiteral.quoted(occurred))
                .setParameter("eventKeys", ArrayLiteral.quoted(keys));
        locks.bindTo(statement);
    }

    boolean isSingle() {
        return eventIds.size() == 1;
    }

    void bindSingleTo(Query statement) {
        Instant happened = occurred.getFirst();
        UUID dataKey = dataKeys.getFirst();
        statement
                .setParameter("eventId", eventIds.getFirst())
                .setParameter("eventType", types.getFirst())
                .setParameter("version", versions.getFirst())
                .setParameter("payload", payloads.getFirst())
                .setParameter("dataKey", dataKey == null ? null : dataKey.toString())
                .setParameter("occurred", happened == null ? null : happened.toString())
                .setParameter("eventKeys", keys.getFirst());
        locks.bindTo(statement);
    }

    List<String> typeNames() {
        return List.copyOf(types);
    }
}
