package dev.kontor.crm.contact;

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

/** Who works for a company, for its page. */
@PageBean
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class CompanyContacts {

    private static final int MOST = 8;

    private EntityQueries queries;
    private Caller caller;
    private @Nullable Found<ContactView> found;

    /** For the container's proxy. */
    protected CompanyContacts() {}

    /** Both parts by CDI. */
    @Inject
    public CompanyContacts(EntityQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    /** The first of them, and how many there are. */
    public Found<ContactView> of(UUID company) {
        var known = found;
        if (known == null) {
            var query = Contacts.filtered(ListQuery.of(caller.tenant()), null, false, company, null)
                    .orderedBy(Contacts.Sort.NAME, false);
            known = queries.list(Contacts.MODEL, query, 0, MOST);
            found = known;
        }
        return known;
    }
}
