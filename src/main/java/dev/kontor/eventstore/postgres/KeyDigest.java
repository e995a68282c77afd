package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.Condition;
import dev.kontor.eventstore.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;

/**
 * Fixed-width names for context keys and for what appends lock, by SHA-256. A stored key is 128 bits, so two keys do
 * not meet; a lock is 64 bits, and where two do meet a writer waits longer than it need, and is never refused.
 *
 * @param tenant whose keys these are
 */
record KeyDigest(String tenant) {

    /** The stored form of a context key and its value. */
    UUID key(Condition condition) {
        return digest(
                "key",
                condition.property(),
                condition.value().form().name(),
                condition.value().text());
    }

    /** The lock of a stored key. */
    static long lock(UUID key) {
        return key.getMostSignificantBits();
    }

    /** The lock of an event type. */
    long typeLock(String eventType) {
        return lock(digest("type", eventType));
    }

    /** The lock of the whole log of the tenant. */
    long globalLock() {
        return lock(digest("all"));
    }

    /**
     * The lock of an event id that its sender gave: two who give it at once meet here, in lock order, and not in the
     * unique index, in any order. Ids are unique over all tenants, hence so is the lock.
     */
    static long eventIdLock(UUID eventId) {
        return lock(new KeyDigest("").digest("event", eventId.toString()));
    }

    private UUID digest(String... parts) {
        var sha = Sha256.start();
        update(sha, tenant);
        for (String part : parts) {
            update(sha, part);
        }
        return Sha256.half(sha.digest());
    }

    private static void update(MessageDigest sha, String part) {
        var bytes = part.getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        sha.update(bytes);
    }
}
