package dev.kontor.crm.audit;

import dev.kontor.api.PropertyChange;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What one fact changed of one thing.
 *
 * @param position the fact's place in the log
 * @param recordedAt when it was appended
 * @param occurredAt when it happened, where that differs
 * @param user who did it
 * @param entity what kind of thing it changed; null if it is about no single thing
 * @param id which one; null if it is about no single thing
 * @param type the fact's type
 * @param correlationId common to all that one outside request set off
 * @param reason why, where the fact says so
 * @param changes what from what to what, by property
 */
@Schema(name = "AuditEntry", description = "What one fact changed of one thing")
public record AuditEntry(
        long position,
        Instant recordedAt,
        @Nullable Instant occurredAt,
        String user,
        @Schema(example = "contact") @Nullable String entity,
        @Nullable String id,
        @Schema(example = "ContactRenamed") String type,
        String correlationId,
        @Nullable String reason,
        List<PropertyChange> changes) {

    public AuditEntry {
        changes = List.copyOf(changes);
    }
}
