package dev.kontor.crm.opportunity;

import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.crm.shared.PlainText;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Move an opportunity in the pipeline.
 *
 * @param stage where to
 * @param expected the version of the opportunity that its sender saw and insists on; null if they do not
 */
public record ChangeOpportunityStage(
        @NotNull OpportunityId opportunityId,
        @NotNull @PlainText(max = 40) String stage,
        @Nullable ContextVersion expected)
        implements Command {}
