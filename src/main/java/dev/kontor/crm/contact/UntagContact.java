package dev.kontor.crm.contact;

import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.shared.PlainText;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Take a label off a contact.
 *
 * @param tag in any case
 * @param expected the version that the sender insists on; null if on none
 */
public record UntagContact(
        @NotNull ContactId contactId,
        @NotNull @PlainText(max = Tags.MAX_LENGTH) String tag,
        @Nullable ContextVersion expected)
        implements Command {

    public UntagContact {
        tag = Tags.normal(tag);
    }
}
