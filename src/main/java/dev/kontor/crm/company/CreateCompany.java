package dev.kontor.crm.company;

import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.shared.PlainText;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Make a company known.
 *
 * @param companyId a new id
 * @param name blanks at both ends do not count
 * @param address null if it is not known
 * @param industry null if it is not known
 */
public record CreateCompany(
        @NotNull CompanyId companyId,
        @NotNull @PlainText(max = CreateCompany.MAX_NAME) String name,
        @Nullable PostalAddress address,

        @Nullable @PlainText(max = CreateCompany.MAX_INDUSTRY)
        String industry)
        implements Command {

    /** The longest name, in characters. */
    public static final int MAX_NAME = 200;

    /** The longest name of an industry, in characters. */
    public static final int MAX_INDUSTRY = 100;

    public CreateCompany {
        name = name.strip();
        industry = industry == null ? null : industry.strip();
    }
}
