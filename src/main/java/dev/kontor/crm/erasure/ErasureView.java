package dev.kontor.crm.erasure;

import dev.kontor.crm.shared.Words;
import dev.kontor.eventstore.erasure.LedgerEntry;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger.
 *
 * @param id the entry's
 * @param kind what was erased
 * @param subject which one
 * @param ground why
 * @param status {@code restricted} as long as the law wants it kept, then {@code erased}
 * @param requestedBy who asked for it
 * @param requestedAt when
 * @param keptUntil until when the law wanted it kept
 * @param keptFor which data the law wanted
 * @param erasedBy who erased it; {@code system} if its time was over
 * @param erasedAt when
 * @param texts how many activities and todos about it went with it
 */
@Schema(name = "Erasure")
public record ErasureView(
        UUID id,
        @Schema(example = "contact") String kind,
        String subject,
        @Schema(example = "REQUEST") String ground,
        @Schema(example = "erased") String status,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant keptUntil,
        @Schema(example = "ORDERS") @Nullable String keptFor,
        @Nullable String erasedBy,
        @Nullable Instant erasedAt,
        int texts) {

    static ErasureView of(LedgerEntry entry) {
        return new ErasureView(
                entry.id(),
                entry.subject().kind(),
                entry.subject().id(),
                entry.reason(),
                Words.of(entry.status()),
                entry.requestedBy(),
                entry.requestedAt(),
                entry.keptUntil(),
                entry.keptFor(),
                entry.erasedBy(),
                entry.erasedAt(),
                entry.texts());
    }
}
