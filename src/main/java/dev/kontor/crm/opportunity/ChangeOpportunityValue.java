package dev.kontor.crm.opportunity;

import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.crm.shared.Money;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Say what an opportunity would bring.
 *
 * @param value not negative
 * @param expected the version of the opportunity that its sender saw and insists on; null if they do not
 */
public record ChangeOpportunityValue(
        @NotNull OpportunityId opportunityId,
        @NotNull Money value,
        @Nullable ContextVersion expected) implements Command {}
