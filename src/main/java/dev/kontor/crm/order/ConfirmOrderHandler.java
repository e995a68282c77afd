package dev.kontor.crm.order;

import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.order.event.OrderEvent.OrderConfirmed;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Confirms an order; one that is confirmed, without a fact. */
@Dependent
public class ConfirmOrderHandler implements CommandHandler<ConfirmOrder> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public ConfirmOrderHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(ConfirmOrder command) {
        var order = new OrderState.Of(command.orderId());
        decisions.requireUnchanged(order.query(), command.expected());
        return decisions.decide(order, seen -> decide(seen, command));
    }

    static List<OrderEvent> decide(OrderState state, ConfirmOrder command) {
        if (state.requireKnown(command.orderId()).status() == OrderStatus.CONFIRMED) {
            return List.of();
        }
        var order = state.requireChangeable(command.orderId());
        if (order.items().byLine().isEmpty()) {
            throw OrderRule.ORDER_EMPTY.refusal(command.orderId());
        }
        return List.of(new OrderConfirmed(command.orderId(), order.customerId(), order.total()));
    }
}
