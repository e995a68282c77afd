package dev.kontor.crm.customer;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.QueryValues;
import dev.kontor.crm.customer.event.CustomerEvent.Kind;
import dev.kontor.page.Address;
import dev.kontor.page.Asked;
import dev.kontor.page.Listing;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageLists;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The list of customers, as its address asks for it. */
@PageBean
@Shows("/crm/customer/customers.xhtml")
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class CustomersPage {

    private PageLists lists;
    private Asked asked;
    private @Nullable Listing<CustomerView> found;

    /** For the container's proxy. */
    protected CustomersPage() {}

    /** Both parts by CDI. */
    @Inject
    public CustomersPage(PageLists lists, Asked asked) {
        this.lists = lists;
        this.asked = asked;
    }

    /** What the name or the address shall contain. */
    public @Nullable String getText() {
        return asked.text("q");
    }

    /** Which kind they shall be, in lower case; null for any. */
    public @Nullable String getKind() {
        return asked.text("kind");
    }

    /** Whether those that order nothing more are shown too. */
    public boolean isWithInactive() {
        return asked.flag("inactive").orElse(false);
    }

    /** Whether the list is of some customers only. */
    public boolean isFiltered() {
        return getText() != null || getKind() != null;
    }

    /** The page of the list. */
    public Listing<CustomerView> getFound() {
        var known = found;
        if (known == null) {
            known = find();
            found = known;
        }
        return known;
    }

    private Listing<CustomerView> find() {
        var address = Address.empty()
                .with("q", getText())
                .with("kind", getKind())
                .with("inactive", isWithInactive() ? "true" : null);
        return lists.list(
                Customers.LIST,
                Customers.Sort.NAME,
                address,
                all -> all.containing(getText(), "name", "email")
                        .equal(
                                "kind",
                                QueryValues.oneOf("kind", getKind(), Kind.class).orElse(null))
                        .equal("active", isWithInactive() ? null : true));
    }
}
