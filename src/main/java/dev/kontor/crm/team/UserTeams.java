package dev.kontor.crm.team;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;

import dev.kontor.api.Caller;
import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.shared.readmodel.ListQuery;
import dev.kontor.page.PageBean;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The teams that a user belongs to, for their page. */
@PageBean
@RolesAllowed({ADMIN, AUDITOR})
public class UserTeams {

    private static final int MOST = 100;

    private EntityQueries queries;
    private Caller caller;
    private @Nullable List<TeamView> found;

    /** For the container's proxy. */
    protected UserTeams() {}

    /** Both parts by CDI. */
    @Inject
    public UserTeams(EntityQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    /** The teams, by name. */
    public List<TeamView> of(UUID user) {
        var known = found;
        if (known == null) {
            var query = ListQuery.of(caller.tenant()).having("members", user).orderedBy(Teams.Sort.NAME, false);
            known = queries.first(Teams.MODEL, query, MOST);
            found = known;
        }
        return known;
    }

    /** Has them be looked for again. */
    void forget() {
        found = null;
    }
}
