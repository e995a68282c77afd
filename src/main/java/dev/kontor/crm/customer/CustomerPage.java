package dev.kontor.crm.customer;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.crm.shared.Money;
import dev.kontor.page.Asked;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageLists;
import dev.kontor.page.Shown;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One customer: what is known of it. What can be changed, {@link CustomerEdits} changes. */
@PageBean
@Shows("/crm/customer/customer.xhtml")
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class CustomerPage {

    private PageLists lists;
    private Asked asked;
    private Shown shown;
    private @Nullable CustomerDetails customer;

    /** For the container's proxy. */
    protected CustomerPage() {}

    /** All parts by CDI. */
    @Inject
    public CustomerPage(PageLists lists, Asked asked, Shown shown) {
        this.lists = lists;
        this.asked = asked;
        this.shown = shown;
    }

    /** Which customer. */
    public UUID getId() {
        return asked.subject();
    }

    /**
     * The customer.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if there is none
     */
    public CustomerDetails getCustomer() {
        var known = customer;
        if (known == null) {
            known = lists.one(Customers.MODEL, getId())
                    .orElseThrow(() -> CustomerRule.CUSTOMER_UNKNOWN.refusal(getId()));
            customer = known;
        }
        return known;
    }

    /** Whether what is personal of it was erased; then it is not changed any more. */
    public boolean isErased() {
        return shown.erased(getCustomer().name());
    }

    /** The properties that the tenant made up, by name. */
    public List<Map.Entry<String, String>> getProperties() {
        return List.copyOf(getCustomer().properties().entrySet());
    }

    /** What it may still order, which is nothing where more is open than may be. */
    public Money getLeft() {
        var limit = getCustomer().creditLimit();
        var left = limit.minus(getCustomer().openTotal());
        return left.amount().signum() < 0 ? Money.zero(limit.currency()) : left;
    }

    /** Whether nine tenths of the limit are open, which is when those who look after it are told, too. */
    public boolean isNearLimit() {
        var limit = getCustomer().creditLimit().amount();
        return getCustomer().openTotal().amount().compareTo(limit.multiply(new BigDecimal("0.9"))) >= 0;
    }

    /** Has it be looked for again, since it changed. */
    void forget() {
        customer = null;
    }
}
