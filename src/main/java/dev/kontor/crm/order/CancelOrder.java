package dev.kontor.crm.order;

import dev.kontor.crm.order.event.OrderId;
import dev.kontor.crm.shared.PlainText;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Give an order up.
 *
 * @param reason why
 * @param expected the version that its sender saw and insists on; null if they do not
 */
public record CancelOrder(
        @NotNull OrderId orderId,
        @NotNull @PlainText(max = CancelOrder.MAX_REASON) String reason,
        @Nullable ContextVersion expected)
        implements Command {

    /** The longest reason, in characters. */
    public static final int MAX_REASON = 500;

    public CancelOrder {
        reason = reason.strip();
    }
}
