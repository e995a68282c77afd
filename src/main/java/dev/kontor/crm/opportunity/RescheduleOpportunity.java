package dev.kontor.crm.opportunity;

import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.crm.shared.UsualDate;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Say when an opportunity is expected to be won.
 *
 * @param expectedCloseOn the day
 * @param expected the version of the opportunity that its sender saw and insists on; null if they do not
 */
public record RescheduleOpportunity(
        @NotNull OpportunityId opportunityId,
        @NotNull @UsualDate LocalDate expectedCloseOn,
        @Nullable ContextVersion expected)
        implements Command {}
