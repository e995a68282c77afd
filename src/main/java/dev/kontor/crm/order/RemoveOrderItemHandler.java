package dev.kontor.crm.order;

import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.order.event.OrderEvent.OrderItemRemoved;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Removes an item from an order that is only placed. */
@Dependent
public class RemoveOrderItemHandler implements CommandHandler<RemoveOrderItem> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public RemoveOrderItemHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(RemoveOrderItem command) {
        var order = new OrderState.Of(command.orderId());
        decisions.requireUnchanged(order.query(), command.expected());
        return decisions.decide(order, seen -> decide(seen, command));
    }

    static List<OrderEvent> decide(OrderState state, RemoveOrderItem command) {
        var order = state.requireChangeable(command.orderId());
        var item = order.requireItem(command.orderId(), command.line());
        var change = item.amount().negated();
        return List.of(new OrderItemRemoved(
                command.orderId(),
                order.customerId(),
                command.line(),
                change,
                order.total().plus(change)));
    }
}
