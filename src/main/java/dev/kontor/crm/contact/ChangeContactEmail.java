package dev.kontor.crm.contact;

import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Give a contact another address.
 *
 * @param expected the version of the contact that its sender saw and insists on; null if they do not
 */
public record ChangeContactEmail(
        @NotNull ContactId contactId,
        @NotNull EmailAddress email,
        @Nullable ContextVersion expected) implements Command {}
