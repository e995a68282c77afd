package dev.kontor.crm.customer;

import dev.kontor.crm.customer.event.CustomerEvent.Kind;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.readmodel.EntityView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A customer as lists show it.
 *
 * @param id which customer
 * @param kind with whom business is done
 * @param name 1 to 200 characters
 * @param city of the billing address
 * @param email null if none is known
 * @param creditLimit what the open orders may come to
 * @param openTotal what they come to; above the limit if that was lowered since
 * @param openOrders how many there are
 * @param active whether it may order
 * @param createdAt when it came to be known
 * @param changedAt when it, or what is open, last changed
 * @param position the last fact that this shows
 */
@Schema(name = "Customer")
public record CustomerView(
        UUID id,
        Kind kind,
        @Schema(example = "Lovelace GmbH") String name,
        @Schema(example = "Berlin") String city,
        @Schema(example = "orders@example.org") @Nullable String email,
        Money creditLimit,
        Money openTotal,
        int openOrders,
        boolean active,
        Instant createdAt,
        Instant changedAt,
        long position)
        implements EntityView {

    static CustomerView of(CustomerRow row) {
        return new CustomerView(
                row.id(),
                row.kind,
                row.name,
                row.billingAddress.city(),
                row.email,
                new Money(row.creditLimit, row.currency),
                new Money(row.openTotal, row.currency),
                row.openOrders,
                row.active,
                row.createdAt(),
                row.changedAt(),
                row.position());
    }
}
