package dev.kontor.crm.user;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;

import dev.kontor.api.Caller;
import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.shared.readmodel.ListQuery;
import dev.kontor.page.Option;
import dev.kontor.page.PageBean;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;

/** All users, for filters by who did something: also those who are no longer active. */
@PageBean
@RolesAllowed({ADMIN, MANAGER, AUDITOR})
public class Everybody {

    private static final int MOST = 500;

    private EntityQueries queries;
    private Caller caller;

    /** For the container's proxy. */
    protected Everybody() {}

    /** Both parts by CDI. */
    @Inject
    public Everybody(EntityQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    /** By name. */
    public List<Option> getAll() {
        var query = ListQuery.of(caller.tenant()).orderedBy(Users.Sort.NAME, false);
        return queries.first(Users.MODEL, query, MOST).stream()
                .map(user -> new Option(user.id(), user.name()))
                .toList();
    }
}
