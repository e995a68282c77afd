package dev.kontor.crm.order;

import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.order.event.OrderEvent.OrderShipped;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Ships a confirmed order; one that is shipped, without a fact. It is not open any more. */
@Dependent
public class ShipOrderHandler implements CommandHandler<ShipOrder> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public ShipOrderHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(ShipOrder command) {
        var order = new OrderState.Of(command.orderId());
        decisions.requireUnchanged(order.query(), command.expected());
        return decisions.decide(order, seen -> decide(seen, command));
    }

    static List<OrderEvent> decide(OrderState state, ShipOrder command) {
        var order = state.requireKnown(command.orderId());
        return switch (order.status()) {
            case CONFIRMED -> List.of(new OrderShipped(command.orderId(), order.customerId(), order.total()));
            case SHIPPED -> List.of();
            case PLACED -> throw OrderRule.ORDER_NOT_CONFIRMED.refusal(command.orderId());
            case CANCELLED -> throw OrderRule.ORDER_CANCELLED.refusal(command.orderId());
        };
    }
}
