package dev.kontor.crm.company;

import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Say where a company is.
 *
 * @param expected the version of the company that its sender saw and insists on; null if they do not
 */
public record ChangeCompanyAddress(
        @NotNull CompanyId companyId,
        @NotNull PostalAddress address,
        @Nullable ContextVersion expected) implements Command {}
