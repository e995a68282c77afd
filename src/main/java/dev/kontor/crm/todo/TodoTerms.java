package dev.kontor.crm.todo;

import static dev.kontor.page.TypedAddress.text;
import static dev.kontor.page.TypedAddress.textOrNull;
import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.InvalidRequestException;
import dev.kontor.crm.todo.event.Due;
import dev.kontor.crm.todo.event.TodoId;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import dev.kontor.page.Names;
import dev.kontor.page.Option;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageCookies;
import dev.kontor.page.PageEdits;
import dev.kontor.page.TypedDays;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes by when the todo of a page is due and who shall do it, each against the version that the page showed. */
@PageBean
@RolesAllowed({ADMIN, MANAGER, SALES})
public class TodoTerms {

    private TodoPage page;
    private PageEdits edits;
    private PageCookies cookies;
    private Names names;
    private @Nullable Map<String, @Nullable Object> typed;

    /** For the container's proxy. */
    protected TodoTerms() {}

    /** All parts by CDI. */
    @Inject
    public TodoTerms(TodoPage page, PageEdits edits, PageCookies cookies, Names names) {
        this.page = page;
        this.edits = edits;
        this.cookies = cookies;
        this.names = names;
    }

    /** What stands in the fields: what is known, until somebody types something else. */
    public Map<String, @Nullable Object> getTyped() {
        var known = typed;
        if (known == null) {
            known = shown(page.getTodo());
            typed = known;
        }
        return known;
    }

    private Map<String, @Nullable Object> shown(TodoView todo) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("dueOn", todo.dueOn());
        if (todo.dueAt() != null) {
            var at = todo.dueAt().atZone(cookies.zone());
            fields.put("dueOn", at.toLocalDate());
            fields.put("dueTime", at.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
        }
        if (todo.assigneeId() != null) {
            fields.put("assignee", new Option(todo.assigneeId(), names.of("user", todo.assigneeId())));
        }
        return fields;
    }

    /** Says by which day it is due, or by which time of it; empty fields for some time. */
    public void reschedule() {
        change("due", seen -> new SetTodoDue(id(), due(), seen));
    }

    private @Nullable Due due() {
        var time = textOrNull(getTyped(), "dueTime");
        return time == null
                ? DueText.of(textOrNull(getTyped(), "dueOn"), null)
                : DueText.of(null, at(text(getTyped(), "dueOn"), time));
    }

    /** A time of a day where the browser is, as clients write it. */
    private String at(String day, String time) {
        try {
            return TypedDays.read("dueOn", day)
                    .atTime(LocalTime.parse(time))
                    .atZone(cookies.zone())
                    .toOffsetDateTime()
                    .toString();
        } catch (DateTimeParseException e) {
            throw new InvalidRequestException("dueAt", "invalid.no-time");
        }
    }

    /** Has somebody else do it. */
    public void assign() {
        change("assignee", seen -> {
            if (getTyped().get("assignee") instanceof Option chosen) {
                return new AssignTodo(id(), new UserId(chosen.id()), seen);
            }
            throw new InvalidRequestException("assigneeId", "choice.needed");
        });
    }

    private TodoId id() {
        return new TodoId(page.getId());
    }

    private void change(String part, Function<ContextVersion, Command> command) {
        boolean done = edits.change(part, Todos.MODEL, page.getId(), command);
        page.forget();
        if (done) {
            typed = null;
        }
    }
}
