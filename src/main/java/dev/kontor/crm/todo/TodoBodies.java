package dev.kontor.crm.todo;

import dev.kontor.crm.shared.PlainText;
import dev.kontor.crm.shared.Prose;
import dev.kontor.crm.todo.event.TodoEvent.Subject;
import dev.kontor.crm.todo.event.TodoId;
import dev.kontor.crm.user.event.UserId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What clients send about todos. */
public final class TodoBodies {

    /** What a stream of single things is called, such as {@code contact}. */
    private static final String KIND = "[a-z][a-z0-9]{0,39}";

    private TodoBodies() {}

    /**
     * A todo to create.
     *
     * @param id the id that it shall have; without one, it gets a new one
     * @param title what is to be done
     * @param note more about it
     * @param dueOn the day by which it is due
     * @param dueAt the instant by which it is due, with its offset; not both
     * @param subject what it is about
     * @param assigneeId the user who shall do it
     */
    @Schema(name = "NewTodo")
    public record NewTodo(
            @Schema(
                    type = SchemaType.STRING,
                    format = "uuid",
                    description = "An id of your own; without it, the todo gets a new one")
            @Nullable
            UUID id,

            @Schema(example = "Call back", required = true, minLength = 1, maxLength = CreateTodo.MAX_TITLE)
            @NotNull
            @PlainText(max = CreateTodo.MAX_TITLE)
            String title,

            @Schema(example = "About the offer", maxLength = CreateTodo.MAX_NOTE)
            @Nullable
            @Prose(max = CreateTodo.MAX_NOTE)
            String note,

            @Schema(example = "2026-03-29") @Nullable String dueOn,

            @Schema(description = "Instead of dueOn; with an offset or Z") @Nullable
            String dueAt,

            @Schema(implementation = About.class) @Nullable @Valid
            About subject,

            @Schema(type = SchemaType.STRING, format = "uuid") @Nullable
            UUID assigneeId) {

        CreateTodo command(TodoId todoId) {
            return new CreateTodo(todoId, title, note, DueText.of(dueOn, dueAt), about(), assignee());
        }

        @Nullable
        UserId assignee() {
            return assigneeId == null ? null : new UserId(assigneeId);
        }

        @Nullable
        Subject about() {
            return subject == null ? null : new Subject(subject.kind(), subject.id());
        }
    }

    /**
     * What a todo is about.
     *
     * @param kind as in the names of streams
     * @param id which one
     */
    @Schema(name = "TodoSubject")
    public record About(
            @Schema(example = "contact", required = true)
            @NotNull
            @Pattern(regexp = KIND, message = "{invalid.no-kind}")
            String kind,

            @Schema(type = SchemaType.STRING, format = "uuid", required = true) @NotNull
            UUID id) {}

    /**
     * Who shall do it.
     *
     * @param assigneeId the user
     */
    @Schema(name = "TodoAssignee")
    public record NewAssignee(
            @Schema(type = SchemaType.STRING, format = "uuid", required = true) @NotNull
            UUID assigneeId) {}

    /**
     * By when it is to be done; neither for some time.
     *
     * @param dueOn the day by which it is due
     * @param dueAt the instant by which it is due, with its offset; not both
     */
    @Schema(name = "TodoDue")
    public record NewDue(
            @Schema(example = "2026-03-29") @Nullable String dueOn,

            @Schema(description = "Instead of dueOn; with an offset or Z") @Nullable
            String dueAt) {}
}
