package dev.kontor.crm.contact;

import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Give a contact another postal address.
 *
 * @param address the new one; null for none
 * @param expected the version that the sender insists on; null if on none
 */
public record ChangeContactAddress(
        @NotNull ContactId contactId,
        @Nullable PostalAddress address,
        @Nullable ContextVersion expected) implements Command {}
