package dev.kontor.crm.opportunity;

import dev.kontor.crm.opportunity.event.OpportunityCatalog;
import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.page.NamesOfKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What people call opportunities. */
@ApplicationScoped
public class OpportunityNames implements NamesOfKind {

    private EntityQueries queries;

    /** For the container's proxy. */
    protected OpportunityNames() {}

    /** @param queries on the read model */
    @Inject
    public OpportunityNames(EntityQueries queries) {
        this.queries = queries;
    }

    @Override
    public String kind() {
        return OpportunityCatalog.CATEGORY.entity();
    }

    @Override
    public Map<UUID, String> of(String tenant, Collection<UUID> ids) {
        return NamesOfKind.of(queries, Opportunities.MODEL, tenant, ids, OpportunityView::title);
    }
}
