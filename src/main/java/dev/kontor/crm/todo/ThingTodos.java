package dev.kontor.crm.todo;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Caller;
import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.shared.readmodel.ListQuery;
import dev.kontor.page.Names;
import dev.kontor.page.PageBean;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be done about a thing. */
@PageBean
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class ThingTodos {

    private static final int MOST = 20;

    private EntityQueries queries;
    private Caller caller;
    private Names names;
    private @Nullable List<TodoView> found;

    /** For the container's proxy. */
    protected ThingTodos() {}

    /** All parts by CDI. */
    @Inject
    public ThingTodos(EntityQueries queries, Caller caller, Names names) {
        this.queries = queries;
        this.caller = caller;
        this.names = names;
    }

    /** Those that are open, the first due first. */
    public List<TodoView> of(String kind, UUID id) {
        var known = found;
        if (known == null) {
            var query = ListQuery.of(caller.tenant())
                    .equal("status", TodoStatus.OPEN)
                    .equal("subjectKind", kind)
                    .equal("subjectId", id)
                    .orderedBy(Todos.Sort.DUE, false);
            known = queries.first(Todos.MODEL, query, MOST);
            names.expect("user", known.stream().map(TodoView::assigneeId));
            found = known;
        }
        return known;
    }

    /** Has them be looked for again. */
    void forget() {
        found = null;
    }
}
