package dev.kontor.crm.order;

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

/** What a customer has ordered, for its page. */
@PageBean
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class CustomerOrders {

    private static final int MOST = 8;

    private EntityQueries queries;
    private Caller caller;
    private @Nullable Found<OrderView> found;

    /** For the container's proxy. */
    protected CustomerOrders() {}

    /** Both parts by CDI. */
    @Inject
    public CustomerOrders(EntityQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    /** The latest of them, and how many there are. */
    public Found<OrderView> of(UUID customer) {
        var known = found;
        if (known == null) {
            var query =
                    ListQuery.of(caller.tenant()).equal("customerId", customer).orderedBy(Orders.Sort.PLACED, true);
            known = queries.list(Orders.LIST, query, 0, MOST);
            found = known;
        }
        return known;
    }
}
