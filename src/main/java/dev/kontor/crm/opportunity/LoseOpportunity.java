package dev.kontor.crm.opportunity;

import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.crm.shared.PlainText;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Say that there will be no deal.
 *
 * @param reason why; blanks at both ends do not count
 * @param expected the version of the opportunity that its sender saw and insists on; null if they do not
 */
public record LoseOpportunity(
        @NotNull OpportunityId opportunityId,

        @NotNull @PlainText(max = LoseOpportunity.MAX_REASON)
        String reason,

        @Nullable ContextVersion expected)
        implements Command {

    /** The longest reason, in characters. */
    public static final int MAX_REASON = 500;

    public LoseOpportunity {
        reason = reason.strip();
    }
}
