package dev.kontor.crm.contact;

import static dev.kontor.page.TypedAddress.text;
import static dev.kontor.page.TypedAddress.textOrNull;
import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.contact.ContactBodies.NewAddress;
import dev.kontor.crm.contact.ContactBodies.NewEmail;
import dev.kontor.crm.contact.ContactBodies.NewName;
import dev.kontor.crm.contact.ContactBodies.NewPhone;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.PhoneNumber;
import dev.kontor.crm.shared.PostalAddressBody;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import dev.kontor.page.Names;
import dev.kontor.page.Option;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageCommands;
import dev.kontor.page.PageEdits;
import dev.kontor.page.TypedAddress;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes the contact of a page, one aspect at a time, each against the version that the page showed. */
@PageBean
@RolesAllowed({ADMIN, MANAGER, SALES})
public class ContactEdits {

    private ContactPage page;
    private PageEdits edits;
    private PageCommands commands;
    private Names names;
    private @Nullable Map<String, @Nullable Object> typed;

    /** For the container's proxy. */
    protected ContactEdits() {}

    /** All parts by CDI. */
    @Inject
    public ContactEdits(ContactPage page, PageEdits edits, PageCommands commands, Names names) {
        this.page = page;
        this.edits = edits;
        this.commands = commands;
        this.names = names;
    }

    /** What stands in the fields: what is known, until somebody types something else. */
    public Map<String, @Nullable Object> getTyped() {
        var known = typed;
        if (known == null) {
            known = shown(page.getContact());
            typed = known;
        }
        return known;
    }

    private Map<String, @Nullable Object> shown(ContactView contact) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("name", contact.name());
        fields.put("email", contact.email());
        fields.put("phone", contact.phone());
        TypedAddress.show(contact.address(), fields);
        var company = contact.companyId();
        fields.put("company", company == null ? null : new Option(company, names.of("company", company)));
        return fields;
    }

    /** Renames it. */
    public void rename() {
        change("name", seen -> {
            var body = commands.valid(new NewName(text(getTyped(), "name")));
            return new RenameContact(id(), body.name(), seen);
        });
    }

    /** Changes its e-mail address. */
    public void changeEmail() {
        change("email", seen -> {
            var body = commands.valid(new NewEmail(text(getTyped(), "email")));
            return new ChangeContactEmail(id(), new EmailAddress(body.email()), seen);
        });
    }

    /** Changes its telephone number; an empty field for none. */
    public void changePhone() {
        change("phone", seen -> {
            var body = commands.valid(new NewPhone(textOrNull(getTyped(), "phone")));
            return new ChangeContactPhone(id(), body.phone() == null ? null : new PhoneNumber(body.phone()), seen);
        });
    }

    /** Changes its postal address; empty fields for none. */
    public void changeAddress() {
        change("address", seen -> {
            var body = commands.valid(new NewAddress(TypedAddress.read(getTyped())));
            return new ChangeContactAddress(id(), PostalAddressBody.addressOf(body.address()), seen);
        });
    }

    /** The address that was typed, in a line. */
    public String getAddressTyped() {
        return TypedAddress.line(getTyped());
    }

    /** Says for which company it works; none for none. */
    public void changeCompany() {
        change("company", seen -> {
            var company = getTyped().get("company") instanceof Option chosen ? new CompanyId(chosen.id()) : null;
            return new AssignContactToCompany(id(), company, seen);
        });
    }

    /** Labels it. */
    public void tag() {
        change("tags", seen -> new TagContact(id(), text(getTyped(), "tag"), seen));
    }

    /** Takes a label off. */
    public void untag() {
        change("tags", seen -> new UntagContact(id(), text(getTyped(), "untag"), seen));
    }

    /** Archives it. */
    public void archive() {
        change("archive", seen -> new ArchiveContact(id(), seen));
    }

    private ContactId id() {
        return new ContactId(page.getId());
    }

    private void change(String part, Function<ContextVersion, Command> command) {
        boolean done = edits.change(part, Contacts.MODEL, page.getId(), command);
        page.forget();
        if (done) {
            typed = null;
        }
    }
}
