package dev.kontor.crm.notification;

import dev.kontor.crm.shared.Words;
import dev.kontor.crm.shared.readmodel.EntityView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A notification as it is seen.
 *
 * @param id which notification
 * @param userId to whom
 * @param kind of what it tells, such as todo-assigned
 * @param messageKey the key of its text, in each language
 * @param arguments what the text names, in order; days, instants and amounts as programs read them
 * @param text what it tells, in the reader's language; null until that is known
 * @param subjectKind what it is about, as in the names of streams
 * @param subjectId which of these
 * @param readAt when it was read; absent if it was not yet
 * @param createdAt when it happened
 * @param changedAt when it happened, or was read
 * @param position the last fact that this shows
 */
@Schema(name = "Notification")
public record NotificationView(
        UUID id,
        UUID userId,
        @Schema(example = "todo-assigned") String kind,
        @Schema(example = "notification.todo-assigned") String messageKey,
        @Schema(example = "[\"Call back\"]") List<String> arguments,

        @Schema(example = "You are to do: Call back") @Nullable
        String text,

        @Schema(example = "todo") String subjectKind,
        UUID subjectId,
        @Nullable Instant readAt,
        Instant createdAt,
        Instant changedAt,
        long position)
        implements EntityView {

    public NotificationView {
        arguments = List.copyOf(arguments);
    }

    static NotificationView of(NotificationRow row) {
        return new NotificationView(
                row.id(),
                row.userId,
                Words.of(row.kind),
                row.kind.messageKey(),
                row.arguments,
                null,
                row.subjectKind,
                row.subjectId,
                row.readAt,
                row.createdAt(),
                row.changedAt(),
                row.position());
    }

    /** The same with its text. */
    NotificationView told(NotificationTexts texts) {
        return new NotificationView(
                id,
                userId,
                kind,
                messageKey,
                arguments,
                texts.text(Words.constant(NotificationKind.class, kind), arguments),
                subjectKind,
                subjectId,
                readAt,
                createdAt,
                changedAt,
                position);
    }
}
