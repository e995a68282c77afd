package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.Condition;
import dev.kontor.eventstore.Sha256;
import dev.kontor.eventstore.serialization.EventSerializer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Fixed-width names for context keys and for what appends lock, by SHA-256. A stored key is 128 bits, so two keys do
 * not meet; a lock is 64 bits, and where two do meet a writer waits longer than it need, and is never refused.
 *
 * <p>Personal values have few enough forms to be guessed, so their digests are by HMAC (RFC 2104) with a key that is
 * not in the database.
 *
 * @param tenant whose keys these are
 * @param personal tells by its name whether a context key is personal
 * @param secret the key for those; null if personal values are kept as they are
 */
record KeyDigest(
        String tenant, Predicate<String> personal, @Nullable SecretKey secret) {

    /** Digests that no key is needed for. */
    KeyDigest(String tenant) {
        this(tenant, name -> false, null);
    }

    /** The digests of a tenant as they are made today. */
    static KeyDigest of(String tenant, EventSerializer serializer) {
        return of(
                tenant,
                serializer,
                serializer
                        .keyring()
                        .map(keyring -> keyring.masters().newestDigest())
                        .orElse(""));
    }

    /** The digests of a tenant as they are, or were, made with a key of the keystore; without one if it has no name. */
    static KeyDigest of(String tenant, EventSerializer serializer, String keyName) {
        var secret = serializer
                .keyring()
                .flatMap(keyring -> keyring.masters().digestKey(keyName))
                .orElse(null);
        return new KeyDigest(tenant, serializer.types()::isPersonalKey, secret);
    }

    private static final String HMAC = "HmacSHA256";

    /** The stored form of a context key and its value. */
    UUID key(Condition condition) {
        var name = condition.property();
        var value = condition.value();
        return secret != null && personal.test(name)
                ? hidden(secret, "key", name, value.form().name(), value.text())
                : digest("key", name, value.form().name(), value.text());
    }

    /** What tells whether a key for personal digests is the same as another time. */
    UUID proof() {
        return secret == null ? digest("proof") : hidden(secret, "proof");
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
        feed(sha::update, sha::update, parts);
        return Sha256.half(sha.digest());
    }

    private UUID hidden(SecretKey key, String... parts) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            feed(mac::update, mac::update, parts);
            return Sha256.half(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC + ".", e);
        }
    }

    private void feed(Consumer<ByteBuffer> lengths, Consumer<byte[]> texts, String... parts) {
        for (String part : Stream.concat(Stream.of(tenant), Stream.of(parts)).toList()) {
            var bytes = part.getBytes(StandardCharsets.UTF_8);
            lengths.accept(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
            texts.accept(bytes);
        }
    }
}
