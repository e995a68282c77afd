package dev.kontor.crm.opportunity;

import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Say how likely an opportunity is, where its stage says otherwise.
 *
 * @param probability 0 to 100 percent
 * @param expected the version of the opportunity that its sender saw and insists on; null if they do not
 */
public record ChangeOpportunityProbability(
        @NotNull OpportunityId opportunityId,
        @Min(0) @Max(100) int probability,
        @Nullable ContextVersion expected) implements Command {}
