package dev.kontor.crm.customer;

import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Forget a property of a customer.
 *
 * @param name which
 * @param expected the version that its sender saw and insists on; null if they do not
 */
public record RemoveCustomerProperty(
        @NotNull CustomerId customerId,
        @NotNull @PropertyName String name,
        @Nullable ContextVersion expected) implements Command {

    public RemoveCustomerProperty {
        name = name.strip();
    }
}
