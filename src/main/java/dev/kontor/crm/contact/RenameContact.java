package dev.kontor.crm.contact;

import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.shared.PlainText;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Give a contact another name.
 *
 * @param name blanks at both ends do not count
 * @param expected the version of the contact that its sender saw and insists on; null if they do not
 */
public record RenameContact(
        @NotNull ContactId contactId,
        @NotNull @PlainText(max = CreateContact.MAX_NAME) String name,
        @Nullable ContextVersion expected)
        implements Command {

    public RenameContact {
        name = name.strip();
    }
}
