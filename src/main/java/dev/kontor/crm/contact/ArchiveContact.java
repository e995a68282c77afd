package dev.kontor.crm.contact;

import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Keep a contact for the record only.
 *
 * @param expected the version of the contact that its sender saw and insists on; null if they do not
 */
public record ArchiveContact(
        @NotNull ContactId contactId, @Nullable ContextVersion expected) implements Command {}
