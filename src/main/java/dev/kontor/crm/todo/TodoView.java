package dev.kontor.crm.todo;

import dev.kontor.crm.shared.Words;
import dev.kontor.crm.shared.readmodel.EntityView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A todo as it is seen.
 *
 * @param id which todo
 * @param title what is to be done
 * @param note more about it; absent if there is nothing more to say
 * @param dueOn the day by which it is due, which ends where the assignee is
 * @param dueAt the instant by which it is due; with neither, it is due at some time
 * @param subjectKind what it is about, as in the names of streams
 * @param subjectId which of these
 * @param assigneeId the user who shall do it; absent if that is open
 * @param status open, done or cancelled
 * @param reminded whether users were reminded of the present due time
 * @param createdAt when it was created
 * @param changedAt when it last changed
 * @param position the last fact about it that this shows
 */
@Schema(name = "Todo")
public record TodoView(
        UUID id,
        @Schema(example = "Call back") String title,
        @Schema(example = "About the offer") @Nullable String note,
        @Schema(example = "2026-03-29") @Nullable LocalDate dueOn,
        @Nullable Instant dueAt,
        @Schema(example = "contact") @Nullable String subjectKind,
        @Nullable UUID subjectId,
        @Nullable UUID assigneeId,
        @Schema(example = "open") String status,
        boolean reminded,
        Instant createdAt,
        Instant changedAt,
        long position)
        implements EntityView {

    static TodoView of(TodoRow row) {
        return new TodoView(
                row.id(),
                row.title,
                row.note,
                row.dueOn,
                row.dueAt,
                row.subjectKind,
                row.subjectId,
                row.assigneeId,
                Words.of(row.status),
                row.reminded,
                row.createdAt(),
                row.changedAt(),
                row.position());
    }
}
