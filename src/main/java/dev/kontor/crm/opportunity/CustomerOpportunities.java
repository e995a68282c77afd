package dev.kontor.crm.opportunity;

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

/** What may be sold to a customer, for its page. */
@PageBean
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class CustomerOpportunities {

    private static final int MOST = 8;

    private EntityQueries queries;
    private Caller caller;
    private @Nullable List<OpportunityView> found;

    /** For the container's proxy. */
    protected CustomerOpportunities() {}

    /** Both parts by CDI. */
    @Inject
    public CustomerOpportunities(EntityQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    /** The open ones, the latest first. */
    public List<OpportunityView> of(UUID customer) {
        var known = found;
        if (known == null) {
            var query = ListQuery.of(caller.tenant())
                    .equal("status", OpportunityStatus.OPEN)
                    .equal("customerId", customer)
                    .orderedBy(Opportunities.Sort.CREATED, true);
            known = queries.first(Opportunities.MODEL, query, MOST);
            found = known;
        }
        return known;
    }
}
