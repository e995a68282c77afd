package dev.kontor.crm.order;

import dev.kontor.crm.order.event.OrderEvent.Item;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to order. Blanks at the ends of texts do not count.
 *
 * @param description what it is
 * @param sku the stock keeping unit; null if it has none
 * @param quantity how many
 * @param unitPrice what one costs, not negative
 */
public record OrderItem(
        @NotNull @PlainText(max = OrderItem.MAX_DESCRIPTION) String description,
        @Nullable @PlainText(max = OrderItem.MAX_SKU) String sku,
        @Min(1) @Max(OrderItem.MAX_QUANTITY) int quantity,
        @NotNull Money unitPrice) {

    /** The longest description, in characters. */
    public static final int MAX_DESCRIPTION = 200;

    /** The longest stock keeping unit, in characters. */
    public static final int MAX_SKU = 60;

    /** The most of one item. */
    public static final int MAX_QUANTITY = 1_000_000;

    public OrderItem {
        description = description.strip();
        sku = sku == null ? null : sku.strip();
    }

    /** The item as a line of an order. */
    Item inLine(int line) {
        return new Item(line, description, sku, quantity, unitPrice);
    }
}
