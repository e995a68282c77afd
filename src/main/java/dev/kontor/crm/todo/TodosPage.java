package dev.kontor.crm.todo;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Caller;
import dev.kontor.api.QueryValues;
import dev.kontor.crm.todo.Todos.Look;
import dev.kontor.page.Address;
import dev.kontor.page.Asked;
import dev.kontor.page.Listing;
import dev.kontor.page.Names;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageLists;
import dev.kontor.page.Shown;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of todos, as its address asks for it: what is open and the caller's unless it asks for others. */
@PageBean
@Shows("/crm/todo/todos.xhtml")
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class TodosPage {

    private PageLists lists;
    private Asked asked;
    private Caller caller;
    private Names names;
    private Shown shown;
    private @Nullable Listing<TodoView> found;

    /** For the container's proxy. */
    protected TodosPage() {}

    /** All parts by CDI. */
    @Inject
    public TodosPage(PageLists lists, Asked asked, Caller caller, Names names, Shown shown) {
        this.lists = lists;
        this.asked = asked;
        this.caller = caller;
        this.names = names;
        this.shown = shown;
    }

    /** What the title or the note shall contain. */
    public @Nullable String getText() {
        return asked.text("q");
    }

    /** What is looked at: open, due, overdue, done or all. */
    public String getView() {
        var view = asked.text("view");
        return view == null ? "open" : view;
    }

    /** Whose they are: mine or all. */
    public String getWhose() {
        var whose = asked.text("whose");
        return whose == null ? "mine" : whose;
    }

    /** Whether the list is of some todos only. */
    public boolean isFiltered() {
        return getText() != null || asked.text("view") != null;
    }

    /** Whether the time of one has passed, and it is not done. */
    public boolean late(TodoView todo) {
        var now = Instant.now();
        var on = todo.dueOn();
        var at = todo.dueAt();
        return todo.status().equals("open")
                && ((on != null && on.isBefore(shown.dayOf(now))) || (at != null && at.isBefore(now)));
    }

    /** The page of the list. */
    public Listing<TodoView> getFound() {
        var known = found;
        if (known == null) {
            known = find();
            names.expect("user", known.items().stream().map(TodoView::assigneeId));
            expectSubjects(known);
            found = known;
        }
        return known;
    }

    private void expectSubjects(Listing<TodoView> todos) {
        todos.items().stream()
                .map(TodoView::subjectKind)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(kind -> names.expect(
                        kind,
                        todos.items().stream()
                                .filter(todo -> kind.equals(todo.subjectKind()))
                                .map(TodoView::subjectId)));
    }

    private Listing<TodoView> find() {
        var look = QueryValues.oneOf("view", getView(), Look.OPEN);
        var whose = whose();
        return lists.list(
                Todos.MODEL,
                Todos.Sort.DUE,
                Address.empty()
                        .with("q", getText())
                        .with("view", asked.text("view"))
                        .with("whose", asked.text("whose")),
                all -> look.of(all, Instant.now())
                        .containing(getText(), "title", "note")
                        .equal("assigneeId", whose));
    }

    /** Who is no user of Kontor has none of their own: they see all. */
    private @Nullable UUID whose() {
        return getWhose().equals("mine") ? caller.userId().orElse(null) : null;
    }

    /** Has them be looked for again. */
    void forget() {
        found = null;
    }
}
