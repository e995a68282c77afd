package dev.kontor.crm.company;

import dev.kontor.crm.company.event.CompanyCatalog;
import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.page.NamesOfKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What people call companies. */
@ApplicationScoped
public class CompanyNames implements NamesOfKind {

    private EntityQueries queries;

    /** For the container's proxy. */
    protected CompanyNames() {}

    /** @param queries on the read model */
    @Inject
    public CompanyNames(EntityQueries queries) {
        this.queries = queries;
    }

    @Override
    public String kind() {
        return CompanyCatalog.CATEGORY.entity();
    }

    @Override
    public Map<UUID, String> of(String tenant, Collection<UUID> ids) {
        return NamesOfKind.of(queries, Companies.MODEL, tenant, ids, CompanyView::name);
    }
}
