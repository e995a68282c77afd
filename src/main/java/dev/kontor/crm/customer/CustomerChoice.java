package dev.kontor.crm.customer;

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

/** Customers to choose one of. */
@PageBean
@RolesAllowed({ADMIN, MANAGER, SALES})
public class CustomerChoice {

    private static final int MOST = 10;

    private EntityQueries queries;
    private Caller caller;

    /** For the container's proxy. */
    protected CustomerChoice() {}

    /** Both parts by CDI. */
    @Inject
    public CustomerChoice(EntityQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    /** Those that may order and whose names have what was typed. */
    public List<Option> named(String typed) {
        var query = ListQuery.of(caller.tenant())
                .containing(typed, "name")
                .equal("active", true)
                .orderedBy(Customers.Sort.NAME, false);
        return queries.first(Customers.LIST, query, MOST).stream()
                .map(customer -> new Option(customer.id(), customer.name()))
                .toList();
    }
}
