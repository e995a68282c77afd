package dev.kontor.operations.subscription;

import dev.kontor.eventstore.subscription.DeadLetter;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as operators see it.
 *
 * @param id its number
 * @param status what has become of it
 * @param position the fact's place in the log
 * @param eventId the fact's id
 * @param eventType the fact's stored type name
 * @param tenant whose fact it is
 * @param entity whose facts keep their order behind it; null if the order does not matter
 * @param error why it was not taken in
 * @param attempts how often it was tried; 0 for one that is only held
 * @param parkedAt since when
 * @param reason why it was discarded
 * @param settledAt when it was resolved or discarded; null if it is open
 */
@Schema(name = "DeadLetter", description = "A fact that a projection has not taken in")
public record DeadLetterView(
        long id,
        DeadLetter.Status status,
        long position,
        UUID eventId,
        String eventType,
        String tenant,
        @Nullable String entity,
        String error,
        int attempts,
        Instant parkedAt,
        @Nullable String reason,
        @Nullable Instant settledAt) {

    static DeadLetterView of(DeadLetter letter) {
        return new DeadLetterView(
                letter.id(),
                letter.status(),
                letter.position(),
                letter.eventId(),
                letter.eventType(),
                letter.tenant(),
                letter.entity(),
                letter.error(),
                letter.attempts(),
                letter.parkedAt(),
                letter.reason(),
                letter.settledAt());
    }
}
