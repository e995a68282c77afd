package dev.kontor.crm.team;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;

import dev.kontor.api.Caller;
import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.shared.readmodel.Found;
import dev.kontor.crm.shared.readmodel.ListQuery;
import dev.kontor.page.PageBean;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The teams that there are, for the page of all users. */
@PageBean
@RolesAllowed({ADMIN, AUDITOR})
public class AllTeams {

    private static final int MOST = 60;

    private EntityQueries queries;
    private Caller caller;
    private @Nullable Found<TeamView> found;

    /** For the container's proxy. */
    protected AllTeams() {}

    /** Both parts by CDI. */
    @Inject
    public AllTeams(EntityQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    /** The first by name, and how many there are. */
    public Found<TeamView> getFound() {
        var known = found;
        if (known == null) {
            var query = ListQuery.of(caller.tenant()).orderedBy(Teams.Sort.NAME, false);
            known = queries.list(Teams.MODEL, query, 0, MOST);
            found = known;
        }
        return known;
    }

    /** Has them be looked for again. */
    void forget() {
        found = null;
    }
}
