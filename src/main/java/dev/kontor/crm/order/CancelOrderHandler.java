package dev.kontor.crm.order;

import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.order.event.OrderEvent.OrderCancelled;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Cancels an order that is not shipped; one that is cancelled, without a fact. It is not open any more. */
@Dependent
public class CancelOrderHandler implements CommandHandler<CancelOrder> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public CancelOrderHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(CancelOrder command) {
        var order = new OrderState.Of(command.orderId());
        decisions.requireUnchanged(order.query(), command.expected());
        return decisions.decide(order, seen -> decide(seen, command));
    }

    static List<OrderEvent> decide(OrderState state, CancelOrder command) {
        var order = state.requireKnown(command.orderId());
        return switch (order.status()) {
            case PLACED, CONFIRMED ->
                List.of(new OrderCancelled(command.orderId(), order.customerId(), order.total(), command.reason()));
            case CANCELLED -> List.of();
            case SHIPPED -> throw OrderRule.ORDER_SHIPPED.refusal(command.orderId());
        };
    }
}
