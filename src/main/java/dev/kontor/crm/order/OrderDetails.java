package dev.kontor.crm.order;

import dev.kontor.crm.order.event.OrderEvent.Item;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.Words;
import dev.kontor.crm.shared.readmodel.EntityView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An order with what is ordered.
 *
 * @param id which order
 * @param number what people call it
 * @param customerId whose it is
 * @param status how far it has come
 * @param items in the order of their lines
 * @param total what they cost
 * @param reason why it was cancelled; null if it was not
 * @param placedAt when it was placed
 * @param changedAt when it last changed
 * @param position the last fact about it that this shows
 */
@Schema(name = "OrderDetails")
public record OrderDetails(
        UUID id,
        @Schema(example = "7K3M-9QF2-X8TD") String number,
        UUID customerId,
        @Schema(example = "placed") String status,
        List<Line> items,
        Money total,
        @Schema(example = "Ordered twice") @Nullable String reason,
        Instant placedAt,
        Instant changedAt,
        long position)
        implements EntityView {

    /**
     * An item.
     *
     * @param line its number in the order
     * @param description what it is
     * @param sku null if it has none
     * @param quantity how many
     * @param unitPrice what one costs
     * @param amount what all of them cost
     */
    @Schema(name = "OrderLine")
    public record Line(
            @Schema(example = "1") int line,
            @Schema(example = "Punched cards, box of 1000") String description,
            @Schema(example = "PC-1000") @Nullable String sku,
            @Schema(example = "3") int quantity,
            Money unitPrice,
            Money amount) {

        static Line of(Item item) {
            return new Line(
                    item.line(), item.description(), item.sku(), item.quantity(), item.unitPrice(), item.amount());
        }
    }

    public OrderDetails {
        items = List.copyOf(items);
    }

    static OrderDetails of(OrderRow row) {
        return new OrderDetails(
                row.id(),
                row.number,
                row.customerId,
                Words.of(row.status),
                ItemText.read(row.items).inOrder().stream().map(Line::of).toList(),
                new Money(row.total, row.currency),
                row.reason,
                row.createdAt(),
                row.changedAt(),
                row.position());
    }
}
