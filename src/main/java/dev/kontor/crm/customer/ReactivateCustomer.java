package dev.kontor.crm.customer;

import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Take orders of a customer again.
 *
 * @param expected the version that its sender saw and insists on; null if they do not
 */
public record ReactivateCustomer(
        @NotNull CustomerId customerId, @Nullable ContextVersion expected) implements Command {}
