package dev.kontor.crm.contact;

import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.shared.PhoneNumber;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Give a contact another telephone number.
 *
 * @param phone the new one; null for none
 * @param expected the version that the sender insists on; null if on none
 */
public record ChangeContactPhone(
        @NotNull ContactId contactId,
        @Nullable PhoneNumber phone,
        @Nullable ContextVersion expected) implements Command {}
