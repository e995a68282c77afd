package dev.kontor.crm.company;

import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.shared.PlainText;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Say what a company does.
 *
 * @param industry blanks at both ends do not count
 * @param expected the version of the company that its sender saw and insists on; null if they do not
 */
public record ChangeCompanyIndustry(
        @NotNull CompanyId companyId,

        @NotNull @PlainText(max = CreateCompany.MAX_INDUSTRY)
        String industry,

        @Nullable ContextVersion expected)
        implements Command {

    public ChangeCompanyIndustry {
        industry = industry.strip();
    }
}
