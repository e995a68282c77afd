package dev.kontor.crm.customer;

import dev.kontor.crm.customer.event.CustomerEvent.Kind;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.crm.shared.readmodel.EntityView;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a customer.
 *
 * @param id which customer
 * @param kind with whom business is done
 * @param name 1 to 200 characters
 * @param companyId for B2B, if known
 * @param vatId for B2B, if known
 * @param personName for B2C
 * @param buyerReference for B2G
 * @param billingAddress where invoices go
 * @param email null if none is known
 * @param phone null if none is known
 * @param creditLimit what the open orders may come to
 * @param openTotal what they come to; above the limit if that was lowered since
 * @param openOrders how many there are
 * @param active whether it may order
 * @param properties what the tenant noted, by name
 * @param createdAt when it came to be known
 * @param changedAt when it, or what is open, last changed
 * @param position the last fact that this shows
 */
@Schema(name = "CustomerDetails")
public record CustomerDetails(
        UUID id,
        Kind kind,
        @Schema(example = "Lovelace GmbH") String name,
        @Nullable UUID companyId,
        @Schema(example = "DE136695976") @Nullable String vatId,
        @Schema(example = "Ada Lovelace") @Nullable String personName,

        @Schema(example = "04011000-1234512345-06") @Nullable
        String buyerReference,

        PostalAddress billingAddress,
        @Schema(example = "orders@example.org") @Nullable String email,
        @Schema(example = "+49 30 901820") @Nullable String phone,
        Money creditLimit,
        Money openTotal,
        int openOrders,
        boolean active,

        @Schema(example = "{\"delivery days\": \"Mon, Thu\"}")
        Map<String, String> properties,

        Instant createdAt,
        Instant changedAt,
        long position)
        implements EntityView {

    static CustomerDetails of(CustomerRow row) {
        return new CustomerDetails(
                row.id(),
                row.kind,
                row.name,
                row.companyId,
                row.vatId,
                row.personName,
                row.buyerReference,
                row.billingAddress,
                row.email,
                row.phone,
                new Money(row.creditLimit, row.currency),
                new Money(row.openTotal, row.currency),
                row.openOrders,
                row.active,
                PropertyList.toMap(row.properties),
                row.createdAt(),
                row.changedAt(),
                row.position());
    }
}
