package dev.kontor.eventstore.erasure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One erasure, or one that is to come. Nothing in it is personal but who asked for it.
 *
 * @param id its own
 * @param tenant whose
 * @param subject kind and id of who is erased
 * @param reason why, a word
 * @param status whether it is done
 * @param requestedBy who asked for it
 * @param requestedAt when
 * @param keptUntil until when the law wants the data kept; null if it did not
 * @param keptFor which data the law wants kept, a word; null if none
 * @param erasedBy who or what erased; null as long as nobody did
 * @param erasedAt when; null as long as it is not
 * @param texts how many texts about the subject were erased with it
 */
public record LedgerEntry(
        UUID id,
        String tenant,
        Subject subject,
        String reason,
        Status status,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant keptUntil,
        @Nullable String keptFor,
        @Nullable String erasedBy,
        @Nullable Instant erasedAt,
        int texts) {

    /** Whether it is done. */
    public enum Status {
        /** Kept because the law wants that, and erased by itself after. */
        RESTRICTED,
        /** Gone. */
        ERASED
    }
}
