package dev.kontor.crm.opportunity;

import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Give an opportunity to somebody else.
 *
 * @param ownerId whose it shall be
 * @param expected the version of the opportunity that its sender saw and insists on; null if they do not
 */
public record ReassignOpportunity(
        @NotNull OpportunityId opportunityId,
        @NotNull UserId ownerId,
        @Nullable ContextVersion expected) implements Command {}
