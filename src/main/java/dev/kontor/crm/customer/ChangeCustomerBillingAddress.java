package dev.kontor.crm.customer;

import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Send a customer's invoices elsewhere.
 *
 * @param expected the version that its sender saw and insists on; null if they do not
 */
public record ChangeCustomerBillingAddress(
        @NotNull CustomerId customerId,
        @NotNull PostalAddress billingAddress,
        @Nullable ContextVersion expected) implements Command {}
