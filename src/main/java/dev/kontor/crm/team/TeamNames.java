package dev.kontor.crm.team;

import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.team.event.TeamCatalog;
import dev.kontor.page.NamesOfKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What people call teams. */
@ApplicationScoped
public class TeamNames implements NamesOfKind {

    private EntityQueries queries;

    /** For the container's proxy. */
    protected TeamNames() {}

    /** @param queries on the read model */
    @Inject
    public TeamNames(EntityQueries queries) {
        this.queries = queries;
    }

    @Override
    public String kind() {
        return TeamCatalog.CATEGORY.entity();
    }

    @Override
    public Map<UUID, String> of(String tenant, Collection<UUID> ids) {
        return NamesOfKind.of(queries, Teams.MODEL, tenant, ids, TeamView::name);
    }
}
