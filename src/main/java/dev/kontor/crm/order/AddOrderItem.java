package dev.kontor.crm.order;

import dev.kontor.crm.order.event.OrderId;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Have one more item in an order.
 *
 * @param expected the version that its sender saw and insists on; null if they do not
 */
public record AddOrderItem(
        @NotNull OrderId orderId,
        @NotNull @Valid OrderItem item,
        @Nullable ContextVersion expected) implements Command {}
