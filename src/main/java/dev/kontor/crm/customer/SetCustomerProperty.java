package dev.kontor.crm.customer;

import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.shared.PlainText;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Note something of a customer that Kontor has no place for.
 *
 * @param name which property; blanks at both ends do not count
 * @param value its value
 * @param expected the version that its sender saw and insists on; null if they do not
 */
public record SetCustomerProperty(
        @NotNull CustomerId customerId,
        @NotNull @PropertyName String name,

        @NotNull @PlainText(min = 0, max = SetCustomerProperty.MAX_VALUE)
        String value,

        @Nullable ContextVersion expected)
        implements Command {

    /** The longest name of a property, in characters. */
    public static final int MAX_NAME = 60;

    /** The longest value, in characters. */
    public static final int MAX_VALUE = 500;

    public SetCustomerProperty {
        name = name.strip();
        value = value.strip();
    }
}
