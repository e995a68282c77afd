package dev.kontor.crm.company;

import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.shared.PlainText;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Keep a company for the record only.
 *
 * @param reason why; blanks at both ends do not count
 * @param expected the version of the company that its sender saw and insists on; null if they do not
 */
public record ArchiveCompany(
        @NotNull CompanyId companyId,
        @NotNull @PlainText(max = ArchiveCompany.MAX_REASON) String reason,
        @Nullable ContextVersion expected)
        implements Command {

    /** The longest reason, in characters. */
    public static final int MAX_REASON = 500;

    public ArchiveCompany {
        reason = reason.strip();
    }
}
