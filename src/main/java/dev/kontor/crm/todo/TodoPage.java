package dev.kontor.crm.todo;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.crm.shared.Words;
import dev.kontor.crm.shared.access.Ownership;
import dev.kontor.eventstore.Erased;
import dev.kontor.page.Asked;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageLists;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One todo: what is known of it. {@link TodoEdits} and {@link TodoPlanning} complete, reopen and cancel it as they do in
 * the list; {@link TodoTerms} changes its terms.
 */
@PageBean
@Shows("/crm/todo/todo.xhtml")
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class TodoPage {

    private PageLists lists;
    private Ownership ownership;
    private Asked asked;
    private @Nullable TodoView todo;

    /** For the container's proxy. */
    protected TodoPage() {}

    /** All parts by CDI. */
    @Inject
    public TodoPage(PageLists lists, Ownership ownership, Asked asked) {
        this.lists = lists;
        this.ownership = ownership;
        this.asked = asked;
    }

    /** Which todo. */
    public UUID getId() {
        return asked.subject();
    }

    /**
     * The todo.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if there is none
     */
    public TodoView getTodo() {
        var known = todo;
        if (known == null) {
            known = lists.one(Todos.MODEL, getId()).orElseThrow(() -> TodoRule.TODO_UNKNOWN.refusal(getId()));
            todo = known;
        }
        return known;
    }

    /** Whether it is neither done nor given up. */
    public boolean isOpen() {
        return getTodo().status().equals(Words.of(TodoStatus.OPEN));
    }

    /** Whether it is there to be changed, and the caller's to change. */
    public boolean isChangeable() {
        var assignee = Optional.ofNullable(getTodo().assigneeId());
        return !getTodo().title().equals(Erased.TEXT) && ownership.allows(() -> assignee);
    }

    /** Has it be looked for again, since it changed. */
    void forget() {
        todo = null;
    }
}
