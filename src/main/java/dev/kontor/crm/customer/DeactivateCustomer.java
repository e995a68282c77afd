package dev.kontor.crm.customer;

import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.shared.PlainText;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Take no more orders of a customer.
 *
 * @param reason why
 * @param expected the version that its sender saw and insists on; null if they do not
 */
public record DeactivateCustomer(
        @NotNull CustomerId customerId,
        @NotNull @PlainText(max = CreateCustomer.MAX_REASON) String reason,
        @Nullable ContextVersion expected)
        implements Command {

    public DeactivateCustomer {
        reason = reason.strip();
    }
}
