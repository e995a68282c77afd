package dev.kontor.crm.order;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.QueryValues;
import dev.kontor.crm.shared.Words;
import dev.kontor.page.Address;
import dev.kontor.page.Asked;
import dev.kontor.page.Listing;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageLists;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of orders, as its address asks for it. */
@PageBean
@Shows("/crm/order/orders.xhtml")
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class OrdersPage {

    private PageLists lists;
    private Asked asked;
    private @Nullable Listing<OrderView> found;

    /** For the container's proxy. */
    protected OrdersPage() {}

    /** Both parts by CDI. */
    @Inject
    public OrdersPage(PageLists lists, Asked asked) {
        this.lists = lists;
        this.asked = asked;
    }

    /** What the number shall contain. */
    public @Nullable String getText() {
        return asked.text("q");
    }

    /** How far they shall have come; null for however far. */
    public @Nullable String getStatus() {
        return asked.text("status");
    }

    /** All that orders can be, as addresses have it. */
    public List<String> getStatuses() {
        return Arrays.stream(OrderStatus.values()).map(Words::of).toList();
    }

    /** Whose they shall be. */
    public @Nullable UUID getCustomer() {
        return asked.id("customerId");
    }

    /** Whether the list is of some orders only. */
    public boolean isFiltered() {
        return getText() != null || getStatus() != null || getCustomer() != null;
    }

    /** The page of the list. */
    public Listing<OrderView> getFound() {
        var known = found;
        if (known == null) {
            known = find();
            found = known;
        }
        return known;
    }

    private Listing<OrderView> find() {
        var address =
                Address.empty().with("q", getText()).with("status", getStatus()).with("customerId", getCustomer());
        return lists.latest(
                Orders.LIST,
                Orders.Sort.PLACED,
                address,
                all -> all.containing(getText(), "number")
                        .equal("customerId", getCustomer())
                        .equal(
                                "status",
                                QueryValues.oneOf("status", getStatus(), OrderStatus.class)
                                        .orElse(null)));
    }
}
