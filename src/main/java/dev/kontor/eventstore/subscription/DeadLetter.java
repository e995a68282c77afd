package dev.kontor.eventstore.subscription;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a projection has not taken in.
 *
 * @param id its number
 * @param subscription whose projection it was
 * @param position the fact's place in the log
 * @param eventId the fact's identity
 * @param eventType the fact's stored type name
 * @param tenant whose fact it is
 * @param entity whose facts must keep their order; null if the order does not matter, or cannot be told
 * @param error why it was not taken in
 * @param attempts how often it was tried
 * @param parkedAt when it was put here
 * @param status what has become of it
 * @param reason why it was discarded; null if it was not
 * @param settledAt when it was resolved or discarded; null if it is open
 */
public record DeadLetter(
        long id,
        String subscription,
        long position,
        UUID eventId,
        String eventType,
        String tenant,
        @Nullable String entity,
        String error,
        int attempts,
        Instant parkedAt,
        Status status,
        @Nullable String reason,
        @Nullable Instant settledAt) {

    /** What has become of a dead letter. */
    public enum Status {
        /** It failed, and waits for someone to look at it. */
        PARKED,
        /** It waits behind a parked one of the same entity. */
        HELD,
        /** It was taken in after all. */
        RESOLVED,
        /** Someone decided to do without it. */
        DISCARDED;

        /** Whether it is still to be settled. */
        public boolean isOpen() {
            return this == PARKED || this == HELD;
        }
    }
}
