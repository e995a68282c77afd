package dev.kontor.crm.user;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Caller;
import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.shared.readmodel.ListQuery;
import dev.kontor.page.Option;
import dev.kontor.page.PageBean;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;

/** Users to choose one of. */
@PageBean
@RolesAllowed({ADMIN, MANAGER, SALES})
public class UserChoice {

    private static final int MOST = 10;

    private EntityQueries queries;
    private Caller caller;

    /** For the container's proxy. */
    protected UserChoice() {}

    /** Both parts by CDI. */
    @Inject
    public UserChoice(EntityQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    /** Those who are active and whose names or addresses have what was typed. */
    public List<Option> named(String typed) {
        var query = ListQuery.of(caller.tenant())
                .containing(typed, "name", "email")
                .equal("active", true)
                .orderedBy(Users.Sort.NAME, false);
        return queries.first(Users.MODEL, query, MOST).stream()
                .map(user -> new Option(user.id(), user.name()))
                .toList();
    }
}
