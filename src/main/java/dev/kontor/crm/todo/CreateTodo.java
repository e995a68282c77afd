package dev.kontor.crm.todo;

import dev.kontor.crm.shared.PlainText;
import dev.kontor.crm.shared.Prose;
import dev.kontor.crm.todo.event.Due;
import dev.kontor.crm.todo.event.TodoEvent.Subject;
import dev.kontor.crm.todo.event.TodoId;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Let there be something to do.
 *
 * @param todoId a new id
 * @param title blanks at both ends do not count
 * @param note more about it; null if there is nothing more to say
 * @param due by when; null for some time
 * @param subject what it is about; null if about nothing that Kontor knows
 * @param assignee who shall do it; null if that is open
 */
public record CreateTodo(
        @NotNull TodoId todoId,
        @NotNull @PlainText(max = CreateTodo.MAX_TITLE) String title,
        @Nullable @Prose(max = CreateTodo.MAX_NOTE) String note,
        @Nullable Due due,
        @Nullable Subject subject,
        @Nullable UserId assignee)
        implements Command {

    /** The longest title, in characters. */
    public static final int MAX_TITLE = 200;

    /** The longest note, in characters. */
    public static final int MAX_NOTE = 5000;

    public CreateTodo {
        title = title.strip();
        note = note == null || note.isBlank() ? null : note.strip();
    }
}
