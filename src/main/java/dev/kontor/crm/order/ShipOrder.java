package dev.kontor.crm.order;

import dev.kontor.crm.order.event.OrderId;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Say that an order has left the house.
 *
 * @param expected the version that its sender saw and insists on; null if they do not
 */
public record ShipOrder(@NotNull OrderId orderId, @Nullable ContextVersion expected) implements Command {}
