package dev.kontor.crm.order;

import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.order.event.OrderId;
import dev.kontor.crm.shared.MoneyBody;
import dev.kontor.crm.shared.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What clients send about orders. */
public final class OrderBodies {

    private OrderBodies() {}

    /**
     * An order to place.
     *
     * @param id the id that it shall have; without one, it gets a new one
     * @param customerId whose it is
     * @param number what people shall call it; without one, a text made of its id
     * @param items what is ordered, in the customer's currency
     */
    @Schema(name = "NewOrder")
    public record NewOrder(
            @Schema(
                    type = SchemaType.STRING,
                    format = "uuid",
                    description = "An id of your own; without it, the order gets a new one")
            @Nullable
            UUID id,

            @Schema(type = SchemaType.STRING, format = "uuid", required = true) @NotNull
            UUID customerId,

            @Schema(
                    example = "PO-4711",
                    maxLength = OrderNumber.MAX_LENGTH,
                    description = "Your reference, which no other order has; without it, the order gets a number")
            @Nullable
            @PlainText(max = OrderNumber.MAX_LENGTH)
            String number,

            @Schema(required = true, minItems = 1, maxItems = OrderState.MOST_ITEMS)
            @NotEmpty
            @Size(max = OrderState.MOST_ITEMS)
            List<@NotNull @Valid NewItem> items) {

        PlaceOrder command(OrderId orderId) {
            return new PlaceOrder(
                    orderId,
                    new CustomerId(customerId),
                    number == null ? OrderNumber.of(orderId) : number,
                    items.stream().map(NewItem::toItem).toList());
        }
    }

    /**
     * An item to order.
     *
     * @param description what it is
     * @param sku its stock keeping unit, if it has one
     * @param quantity how many
     * @param unitPrice what one costs
     */
    @Schema(name = "NewOrderItem")
    public record NewItem(
            @Schema(
                    example = "Punched cards, box of 1000",
                    required = true,
                    minLength = 1,
                    maxLength = OrderItem.MAX_DESCRIPTION)
            @NotNull
            @PlainText(max = OrderItem.MAX_DESCRIPTION)
            String description,

            @Schema(example = "PC-1000", maxLength = OrderItem.MAX_SKU) @Nullable @PlainText(max = OrderItem.MAX_SKU)
            String sku,

            @Schema(example = "3", required = true, minimum = "1", maximum = "" + OrderItem.MAX_QUANTITY)
            @NotNull
            @Min(1)
            @Max(OrderItem.MAX_QUANTITY)
            Integer quantity,

            @Schema(required = true) @NotNull @Valid MoneyBody unitPrice) {

        OrderItem toItem() {
            return new OrderItem(description, sku, quantity, unitPrice.toMoney());
        }
    }

    /**
     * More or fewer of an item.
     *
     * @param quantity how many
     */
    @Schema(name = "OrderItemQuantity")
    public record NewQuantity(
            @Schema(example = "4", required = true, minimum = "1", maximum = "" + OrderItem.MAX_QUANTITY)
            @NotNull
            @Min(value = 1, message = ChangeItemQuantity.REMOVE_INSTEAD)
            @Max(OrderItem.MAX_QUANTITY)
            Integer quantity) {}

    /**
     * Why an order is given up.
     *
     * @param reason why
     */
    @Schema(name = "OrderCancellation")
    public record Cancellation(
            @Schema(example = "Ordered twice", required = true, minLength = 1, maxLength = CancelOrder.MAX_REASON)
            @NotNull
            @PlainText(max = CancelOrder.MAX_REASON)
            String reason) {}
}
