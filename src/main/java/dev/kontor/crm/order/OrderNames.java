package dev.kontor.crm.order;

import dev.kontor.crm.order.event.OrderCatalog;
import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.page.NamesOfKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What people call orders. */
@ApplicationScoped
public class OrderNames implements NamesOfKind {

    private EntityQueries queries;

    /** For the container's proxy. */
    protected OrderNames() {}

    /** @param queries on the read model */
    @Inject
    public OrderNames(EntityQueries queries) {
        this.queries = queries;
    }

    @Override
    public String kind() {
        return OrderCatalog.CATEGORY.entity();
    }

    @Override
    public Map<UUID, String> of(String tenant, Collection<UUID> ids) {
        return NamesOfKind.of(queries, Orders.LIST, tenant, ids, OrderView::number);
    }
}
