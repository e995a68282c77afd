package dev.kontor.crm.customer;

import dev.kontor.crm.customer.event.CustomerCatalog;
import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.page.NamesOfKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What people call customers. */
@ApplicationScoped
public class CustomerNames implements NamesOfKind {

    private EntityQueries queries;

    /** For the container's proxy. */
    protected CustomerNames() {}

    /** @param queries on the read model */
    @Inject
    public CustomerNames(EntityQueries queries) {
        this.queries = queries;
    }

    @Override
    public String kind() {
        return CustomerCatalog.CATEGORY.entity();
    }

    @Override
    public Map<UUID, String> of(String tenant, Collection<UUID> ids) {
        return NamesOfKind.of(queries, Customers.LIST, tenant, ids, CustomerView::name);
    }
}
