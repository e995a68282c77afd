package dev.kontor.crm.team;

import static dev.kontor.security.identity.Roles.ADMIN;

import dev.kontor.api.Caller;
import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.shared.readmodel.ListQuery;
import dev.kontor.page.Option;
import dev.kontor.page.PageBean;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;

/** Teams to choose one of. */
@PageBean
@RolesAllowed(ADMIN)
public class TeamChoice {

    private static final int MOST = 10;

    private EntityQueries queries;
    private Caller caller;

    /** For the container's proxy. */
    protected TeamChoice() {}

    /** Both parts by CDI. */
    @Inject
    public TeamChoice(EntityQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    /** Those whose names have what was typed. */
    public List<Option> named(String typed) {
        var query = ListQuery.of(caller.tenant()).containing(typed, "name").orderedBy(Teams.Sort.NAME, false);
        return queries.first(Teams.MODEL, query, MOST).stream()
                .map(team -> new Option(team.id(), team.name()))
                .toList();
    }
}
