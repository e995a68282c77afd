package dev.kontor.crm.customer;

import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.PlainText;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Let a customer's open orders come to another sum.
 *
 * @param creditLimit the new one, in the currency of the customer
 * @param reason why
 * @param expected the version that its sender saw and insists on; null if they do not
 */
public record ChangeCreditLimit(
        @NotNull CustomerId customerId,
        @NotNull Money creditLimit,
        @NotNull @PlainText(max = CreateCustomer.MAX_REASON) String reason,
        @Nullable ContextVersion expected)
        implements Command {

    public ChangeCreditLimit {
        reason = reason.strip();
    }
}
