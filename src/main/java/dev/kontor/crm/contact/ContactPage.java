package dev.kontor.crm.contact;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.page.Asked;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageLists;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One contact: what is known of it. What can be changed, {@link ContactEdits} changes. */
@PageBean
@Shows("/crm/contact/contact.xhtml")
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class ContactPage {

    private PageLists lists;
    private Asked asked;
    private @Nullable ContactView contact;

    /** For the container's proxy. */
    protected ContactPage() {}

    /** All parts by CDI. */
    @Inject
    public ContactPage(PageLists lists, Asked asked) {
        this.lists = lists;
        this.asked = asked;
    }

    /** Which contact. */
    public UUID getId() {
        return asked.subject();
    }

    /**
     * The contact.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if there is none
     */
    public ContactView getContact() {
        var known = contact;
        if (known == null) {
            known = lists.one(Contacts.MODEL, getId()).orElseThrow(() -> ContactRule.CONTACT_UNKNOWN.refusal(getId()));
            contact = known;
        }
        return known;
    }

    /** Has it be looked for again, since it changed. */
    void forget() {
        contact = null;
    }
}
