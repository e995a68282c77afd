package dev.kontor.crm.customer;

import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.shared.PlainText;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Give a customer another name.
 *
 * @param name blanks at both ends do not count
 * @param expected the version that its sender saw and insists on; null if they do not
 */
public record RenameCustomer(
        @NotNull CustomerId customerId,
        @NotNull @PlainText(max = CreateCustomer.MAX_NAME) String name,
        @Nullable ContextVersion expected)
        implements Command {

    public RenameCustomer {
        name = name.strip();
    }
}
