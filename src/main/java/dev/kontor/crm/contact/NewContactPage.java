package dev.kontor.crm.contact;

import static dev.kontor.page.TypedAddress.text;
import static dev.kontor.page.TypedAddress.textOrNull;
import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.api.Caller;
import dev.kontor.crm.contact.ContactBodies.NewContact;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.PhoneNumber;
import dev.kontor.page.Address;
import dev.kontor.page.Option;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageCommands;
import dev.kontor.page.Sent;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates a contact, and says beforehand who may be the same person. */
@PageBean
@Shows("/crm/contact/new-contact.xhtml")
@RolesAllowed({ADMIN, MANAGER, SALES})
public class NewContactPage {

    private static final int LIKE_NOBODY = 3;

    private final Map<String, @Nullable Object> typed = new HashMap<>();
    private PageCommands commands;
    private ContactDuplicates duplicates;
    private Caller caller;
    private ExternalContext external;

    /** For the container's proxy. */
    protected NewContactPage() {}

    /** All parts by CDI. */
    @Inject
    public NewContactPage(
            PageCommands commands, ContactDuplicates duplicates, Caller caller, ExternalContext external) {
        this.commands = commands;
        this.duplicates = duplicates;
        this.caller = caller;
        this.external = external;
    }

    /** What stands in the fields. */
    public Map<String, @Nullable Object> getTyped() {
        return typed;
    }

    /** Who may be meant, the likeliest first; nobody as long as too little is typed to tell. */
    public List<ContactView> getAlike() {
        var name = text(typed, "name");
        var email = EmailAddress.parse(text(typed, "email"));
        return name.length() < LIKE_NOBODY && email.isEmpty()
                ? List.of()
                : duplicates.of(caller.tenant(), name, email, phone(), Optional.empty());
    }

    private Optional<PhoneNumber> phone() {
        return PhoneNumber.parse(text(typed, "phone"));
    }

    /** Creates it and shows it. */
    public void create() throws IOException {
        var id = new ContactId(UuidCreator.getTimeOrderedEpoch());
        var sent = commands.send(
                "new", Contacts.MODEL.projection(), () -> commands.valid(body()).command(id));
        if (sent instanceof Sent.Done) {
            external.redirect(external.getRequestContextPath() + "/crm/contact/contact"
                    + Address.empty().with("id", id));
        }
    }

    private NewContact body() {
        var company = typed.get("company") instanceof Option chosen ? chosen.id() : null;
        return new NewContact(
                null, text(typed, "name"), text(typed, "email"), textOrNull(typed, "phone"), null, company);
    }
}
