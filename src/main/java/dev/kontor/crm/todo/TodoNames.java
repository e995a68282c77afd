package dev.kontor.crm.todo;

import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.todo.event.TodoCatalog;
import dev.kontor.page.NamesOfKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What people call todos. */
@ApplicationScoped
public class TodoNames implements NamesOfKind {

    private EntityQueries queries;

    /** For the container's proxy. */
    protected TodoNames() {}

    /** @param queries on the read model */
    @Inject
    public TodoNames(EntityQueries queries) {
        this.queries = queries;
    }

    @Override
    public String kind() {
        return TodoCatalog.CATEGORY.entity();
    }

    @Override
    public Map<UUID, String> of(String tenant, Collection<UUID> ids) {
        return NamesOfKind.of(queries, Todos.MODEL, tenant, ids, TodoView::title);
    }
}
