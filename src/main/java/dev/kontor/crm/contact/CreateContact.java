package dev.kontor.crm.contact;

import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.PhoneNumber;
import dev.kontor.crm.shared.PlainText;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Make a contact known, with what is known of it at once.
 *
 * @param contactId a new id
 * @param name blanks at both ends do not count
 * @param phone null if none is known
 * @param address null if none is known
 * @param companyId the company that it works for; null if for none that is known
 */
public record CreateContact(
        @NotNull ContactId contactId,
        @NotNull @PlainText(max = CreateContact.MAX_NAME) String name,
        @NotNull EmailAddress email,
        @Nullable PhoneNumber phone,
        @Nullable PostalAddress address,
        @Nullable CompanyId companyId)
        implements Command {

    /** The longest name, in characters. */
    public static final int MAX_NAME = 200;

    public CreateContact {
        name = name.strip();
    }

    /** Of whom no more is known than a name and an address. */
    public CreateContact(ContactId contactId, String name, EmailAddress email) {
        this(contactId, name, email, null, null, null);
    }
}
