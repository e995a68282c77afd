package dev.kontor.crm.contact;

import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Say for which company a contact works.
 *
 * @param companyId the company; null for none
 * @param expected the version that the sender insists on; null if on none
 */
public record AssignContactToCompany(
        @NotNull ContactId contactId,
        @Nullable CompanyId companyId,
        @Nullable ContextVersion expected) implements Command {}
