package dev.kontor.crm.user;

import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.user.event.UserCatalog;
import dev.kontor.page.NamesOfKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What people call users. */
@ApplicationScoped
public class UserNames implements NamesOfKind {

    private EntityQueries queries;

    /** For the container's proxy. */
    protected UserNames() {}

    /** @param queries on the read model */
    @Inject
    public UserNames(EntityQueries queries) {
        this.queries = queries;
    }

    @Override
    public String kind() {
        return UserCatalog.CATEGORY.entity();
    }

    @Override
    public Map<UUID, String> of(String tenant, Collection<UUID> ids) {
        return NamesOfKind.of(queries, Users.MODEL, tenant, ids, UserView::name);
    }
}
