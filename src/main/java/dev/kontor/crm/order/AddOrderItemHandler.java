package dev.kontor.crm.order;

import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.order.event.OrderEvent.OrderItemAdded;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Adds an item to an order that is only placed, if it fits what the customer may still order. */
@Dependent
public class AddOrderItemHandler implements CommandHandler<AddOrderItem> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public AddOrderItemHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(AddOrderItem command) {
        var order = new OrderState.Of(command.orderId());
        decisions.requireUnchanged(order.query(), command.expected());
        var customerId = decisions.read(new PlacedFor.Of(command.orderId())).requireCustomer(command.orderId());
        var context = order.and(Credit.of(customerId), Context::new);
        return decisions.decide(context, seen -> decide(seen.order(), seen.credit(), command));
    }

    /** What both contexts say. */
    private record Context(OrderState order, Credit credit) {}

    static List<OrderEvent> decide(OrderState state, Credit credit, AddOrderItem command) {
        var order = state.requireChangeable(command.orderId());
        if (order.items().byLine().size() >= OrderState.MOST_ITEMS) {
            throw OrderRule.ORDER_ITEMS_FULL.refusal(command.orderId(), OrderState.MOST_ITEMS);
        }
        var item = command.item().inLine(order.items().lastLine() + 1);
        var change = item.amount();
        credit.requireRoomFor(order.customerId(), change);
        var total = order.total().plus(change);
        return List.of(new OrderItemAdded(command.orderId(), order.customerId(), item, change, total));
    }
}
