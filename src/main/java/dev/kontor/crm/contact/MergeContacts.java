package dev.kontor.crm.contact;

import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Say that two contacts are one person.
 *
 * @param contactId who goes on for both
 * @param duplicateId who is given up
 * @param expected the version of the one who goes on that the sender insists on; null if on none
 */
public record MergeContacts(
        @NotNull ContactId contactId,
        @NotNull ContactId duplicateId,
        @Nullable ContextVersion expected) implements Command {}
