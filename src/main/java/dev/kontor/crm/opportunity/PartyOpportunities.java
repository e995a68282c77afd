package dev.kontor.crm.opportunity;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Caller;
import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.shared.readmodel.Found;
import dev.kontor.crm.shared.readmodel.ListQuery;
import dev.kontor.page.PageBean;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be won of a company or a customer, for the pages that show one. */
@PageBean
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class PartyOpportunities {

    private static final int MOST = 8;

    private EntityQueries queries;
    private Caller caller;
    private @Nullable Found<OpportunityView> found;

    /** For the container's proxy. */
    protected PartyOpportunities() {}

    /** Both parts by CDI. */
    @Inject
    public PartyOpportunities(EntityQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    /**
     * The first of those that are open, and how many there are.
     *
     * @param party company or customer
     */
    public Found<OpportunityView> of(String party, UUID id) {
        var known = found;
        if (known == null) {
            var query = ListQuery.of(caller.tenant())
                    .equal("status", OpportunityStatus.OPEN)
                    .equal(party + "Id", id)
                    .orderedBy(Opportunities.Sort.CLOSE, false);
            known = queries.list(Opportunities.MODEL, query, 0, MOST);
            found = known;
        }
        return known;
    }
}
