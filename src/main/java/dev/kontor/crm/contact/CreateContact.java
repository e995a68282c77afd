package dev.kontor.crm.contact;

import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.PlainText;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;

/**
 * Make a contact known.
 *
 * @param contactId a new id
 * @param name blanks at both ends do not count
 */
public record CreateContact(
        @NotNull ContactId contactId,
        @NotNull @PlainText(max = CreateContact.MAX_NAME) String name,
        @NotNull EmailAddress email)
        implements Command {

    /** The longest name, in characters. */
    public static final int MAX_NAME = 200;

    public CreateContact {
        name = name.strip();
    }
}
