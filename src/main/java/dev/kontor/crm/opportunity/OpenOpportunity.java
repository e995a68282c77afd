package dev.kontor.crm.opportunity;

import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.PlainText;
import dev.kontor.crm.shared.UsualDate;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Say that there is a chance of a deal.
 *
 * @param opportunityId a new id
 * @param title what it is about; blanks at both ends do not count
 * @param companyId with which company; null if with a customer only
 * @param customerId with which customer; null if with a company only
 * @param ownerId whose it is
 * @param value what it would bring, not negative
 * @param expectedCloseOn when it is expected to be won
 */
public record OpenOpportunity(
        @NotNull OpportunityId opportunityId,
        @NotNull @PlainText(max = OpenOpportunity.MAX_TITLE) String title,
        @Nullable CompanyId companyId,
        @Nullable CustomerId customerId,
        @NotNull UserId ownerId,
        @NotNull Money value,
        @NotNull @UsualDate LocalDate expectedCloseOn)
        implements Command {

    /** The longest title, in characters. */
    public static final int MAX_TITLE = 200;

    public OpenOpportunity {
        title = title.strip();
    }
}
