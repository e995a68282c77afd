package dev.kontor.crm.todo;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.InvalidRequestException;
import dev.kontor.crm.todo.event.TodoId;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.command.Command;
import dev.kontor.page.Option;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageCommands;
import dev.kontor.page.PageTexts;
import dev.kontor.page.Said;
import dev.kontor.page.Sent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says by when todos of the list are due and who shall do them, and gives them up, in the list and on their page. */
@PageBean
@RolesAllowed({ADMIN, MANAGER, SALES})
public class TodoPlanning {

    private PageCommands commands;
    private TodosPage page;
    private TodoPage one;
    private Said said;
    private PageTexts texts;
    private String which = "";
    private String dueOn = "";
    private @Nullable Option assignee;

    /** For the container's proxy. */
    protected TodoPlanning() {}

    /** All parts by CDI. */
    @Inject
    public TodoPlanning(PageCommands commands, TodosPage page, TodoPage one, Said said, PageTexts texts) {
        this.commands = commands;
        this.page = page;
        this.one = one;
        this.said = said;
        this.texts = texts;
    }

    /** Says by which day one is due; an empty field for some time. */
    public void reschedule() {
        send(
                "dating",
                "todo.rescheduled",
                () -> new SetTodoDue(id(), DueText.of(dueOn.isBlank() ? null : dueOn, null), null));
    }

    /** Has somebody else do one. */
    public void assign() {
        send("giving", "todo.assigned", () -> {
            var chosen = assignee;
            if (chosen == null) {
                throw new InvalidRequestException("assigneeId", "choice.needed");
            }
            return new AssignTodo(id(), new UserId(chosen.id()), null);
        });
    }

    /** Gives one up. */
    public void cancel() {
        send(Said.WHOLE, "todo.cancelled", () -> new CancelTodo(id(), null));
    }

    private TodoId id() {
        return TodoId.fromString(which);
    }

    private void send(String place, String notice, Supplier<? extends Command> command) {
        if (commands.send(place, Todos.MODEL.projection(), command) instanceof Sent.Done) {
            said.done(texts.get(notice));
        }
        page.forget();
        one.forget();
    }

    /** Which one is meant. */
    public String getWhich() {
        return which;
    }

    /** What was pressed. */
    public void setWhich(@Nullable String pressed) {
        which = pressed == null ? "" : pressed;
    }

    /** By which day. */
    public String getDueOn() {
        return dueOn;
    }

    /** What is typed. */
    public void setDueOn(@Nullable String typed) {
        dueOn = typed == null ? "" : typed;
    }

    /** Who shall do it. */
    public @Nullable Option getAssignee() {
        return assignee;
    }

    /** Who is chosen. */
    public void setAssignee(@Nullable Option chosen) {
        assignee = chosen;
    }
}
