package dev.kontor.crm.order;

import dev.kontor.crm.order.event.OrderId;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Want more or fewer of an item.
 *
 * @param line which item
 * @param quantity how many, from 1
 * @param expected the version that its sender saw and insists on; null if they do not
 */
public record ChangeItemQuantity(
        @NotNull OrderId orderId,
        int line,

        @Min(value = 1, message = ChangeItemQuantity.REMOVE_INSTEAD) @Max(OrderItem.MAX_QUANTITY)
        int quantity,

        @Nullable ContextVersion expected)
        implements Command {

    /** What to do where none is wanted. */
    static final String REMOVE_INSTEAD = "{invalid.remove-instead}";
}
