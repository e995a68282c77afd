package dev.kontor.crm.order;

import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.Words;
import dev.kontor.crm.shared.readmodel.EntityView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An order as lists show it.
 *
 * @param id which order
 * @param number what people call it
 * @param customerId whose it is
 * @param customerName what that customer is called now; null as long as that does not show
 * @param status how far it has come
 * @param itemCount how many items it has
 * @param total what they cost
 * @param placedAt when it was placed
 * @param changedAt when it last changed
 * @param position the last fact about it that this shows
 */
@Schema(name = "Order")
public record OrderView(
        UUID id,
        @Schema(example = "7K3M-9QF2-X8TD") String number,
        UUID customerId,
        @Schema(example = "Lovelace GmbH") @Nullable String customerName,
        @Schema(example = "placed") String status,
        int itemCount,
        Money total,
        Instant placedAt,
        Instant changedAt,
        long position)
        implements EntityView {

    static OrderView of(OrderRow row) {
        return new OrderView(
                row.id(),
                row.number,
                row.customerId,
                row.customerName,
                Words.of(row.status),
                row.itemCount,
                new Money(row.total, row.currency),
                row.createdAt(),
                row.changedAt(),
                row.position());
    }
}
