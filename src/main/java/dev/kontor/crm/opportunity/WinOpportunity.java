package dev.kontor.crm.opportunity;

import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Say that a deal was made.
 *
 * @param expected the version of the opportunity that its sender saw and insists on; null if they do not
 */
public record WinOpportunity(
        @NotNull OpportunityId opportunityId, @Nullable ContextVersion expected) implements Command {}
