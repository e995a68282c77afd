package dev.kontor.crm.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit log as people read it.
 *
 * @param position of the fact
 * @param recordedAt when
 * @param user who, as facts call them
 * @param entity what kind of thing; empty for none
 * @param id which one; null for none, or one with another sort of id
 * @param type the fact's type
 * @param title what happened
 * @param reason why; empty if nobody said
 * @param changes what from what to what
 */
public record AuditRow(
        long position,
        Instant recordedAt,
        String user,
        String entity,
        @Nullable UUID id,
        String type,
        String title,
        String reason,
        List<Change> changes) {

    /**
     * A property that changed.
     *
     * @param name as people call it
     * @param from what it was; empty if it was not there
     * @param to what it is; empty if it is not there
     */
    public record Change(String name, String from, String to) {}

    public AuditRow {
        changes = List.copyOf(changes);
    }
}
