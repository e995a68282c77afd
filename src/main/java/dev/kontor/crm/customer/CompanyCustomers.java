package dev.kontor.crm.customer;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Caller;
import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.shared.readmodel.ListQuery;
import dev.kontor.page.PageBean;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** As which customers a company orders, for its page. */
@PageBean
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class CompanyCustomers {

    private static final int MOST = 8;

    private EntityQueries queries;
    private Caller caller;
    private @Nullable List<CustomerView> found;

    /** For the container's proxy. */
    protected CompanyCustomers() {}

    /** Both parts by CDI. */
    @Inject
    public CompanyCustomers(EntityQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    /** The first of them; usually there is one or none. */
    public List<CustomerView> of(UUID company) {
        var known = found;
        if (known == null) {
            var query =
                    ListQuery.of(caller.tenant()).equal("companyId", company).orderedBy(Customers.Sort.CREATED, false);
            known = queries.first(Customers.LIST, query, MOST);
            found = known;
        }
        return known;
    }
}
