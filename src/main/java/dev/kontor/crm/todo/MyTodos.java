package dev.kontor.crm.todo;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Caller;
import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.shared.readmodel.Found;
import dev.kontor.crm.shared.readmodel.ListQuery;
import dev.kontor.crm.todo.Todos.Look;
import dev.kontor.page.PageBean;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the caller has to do next, for the first page. */
@PageBean
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class MyTodos {

    private static final int MOST = 8;

    private EntityQueries queries;
    private Caller caller;
    private @Nullable Found<TodoView> found;

    /** For the container's proxy. */
    protected MyTodos() {}

    /** Both parts by CDI. */
    @Inject
    public MyTodos(EntityQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    /** Those that are due first, and how many there are. */
    public Found<TodoView> getFound() {
        var known = found;
        if (known == null) {
            known = caller.userId()
                    .map(user -> queries.list(
                            Todos.MODEL,
                            Look.MINE
                                    .of(ListQuery.of(caller.tenant()), Instant.now())
                                    .equal("assigneeId", user)
                                    .orderedBy(Todos.Sort.DUE, false),
                            0,
                            MOST))
                    .orElse(new Found<>(List.of(), 0));
            found = known;
        }
        return known;
    }

    /** Has them be looked for again. */
    void forget() {
        found = null;
    }
}
