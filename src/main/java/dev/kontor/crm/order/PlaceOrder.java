package dev.kontor.crm.order;

import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.order.event.OrderId;
import dev.kontor.crm.shared.PlainText;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Order something for a customer.
 *
 * @param orderId a new id
 * @param number what people shall call it; see {@link OrderNumber}
 * @param items at least one, at most {@value OrderState#MOST_ITEMS}
 */
public record PlaceOrder(
        @NotNull OrderId orderId,
        @NotNull CustomerId customerId,
        @NotNull @PlainText(max = OrderNumber.MAX_LENGTH) String number,
        @NotEmpty @Size(max = OrderState.MOST_ITEMS) List<@NotNull @Valid OrderItem> items)
        implements Command {

    public PlaceOrder {
        number = number.strip();
        items = List.copyOf(items);
    }
}
