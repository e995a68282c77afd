package dev.kontor.crm.contact;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.page.Address;
import dev.kontor.page.Asked;
import dev.kontor.page.Listing;
import dev.kontor.page.Names;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageLists;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of contacts, as its address asks for it. */
@PageBean
@Shows("/crm/contact/contacts.xhtml")
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class ContactsPage {

    private PageLists lists;
    private Asked asked;
    private Names names;
    private @Nullable Listing<ContactView> found;

    /** For the container's proxy. */
    protected ContactsPage() {}

    /** All parts by CDI. */
    @Inject
    public ContactsPage(PageLists lists, Asked asked, Names names) {
        this.lists = lists;
        this.asked = asked;
        this.names = names;
    }

    /** What the name or the address shall contain. */
    public @Nullable String getText() {
        return asked.text("q");
    }

    /** The label that they shall have. */
    public @Nullable String getTag() {
        return asked.text("tag");
    }

    /** For whom they shall work. */
    public @Nullable UUID getCompany() {
        return asked.id("companyId");
    }

    /** Whether archived ones are shown too. */
    public boolean isWithArchived() {
        return asked.flag("archived").orElse(false);
    }

    /** Whether the list is of some contacts only. */
    public boolean isFiltered() {
        return getText() != null || getTag() != null || getCompany() != null;
    }

    /** The page of the list. */
    public Listing<ContactView> getFound() {
        var known = found;
        if (known == null) {
            known = find();
            names.expect("company", known.items().stream().map(ContactView::companyId));
            found = known;
        }
        return known;
    }

    private Listing<ContactView> find() {
        var address = Address.empty()
                .with("q", getText())
                .with("tag", getTag())
                .with("companyId", getCompany())
                .with("archived", isWithArchived() ? "true" : null);
        return lists.list(
                Contacts.MODEL,
                Contacts.Sort.NAME,
                address,
                all -> Contacts.filtered(all, getText(), isWithArchived() ? null : false, getCompany(), getTag()));
    }
}
