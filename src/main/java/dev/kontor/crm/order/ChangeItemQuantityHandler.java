package dev.kontor.crm.order;

import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.order.event.OrderEvent.OrderQuantityChanged;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Changes how many of an item are ordered: more only if that fits what the customer may still order, fewer in any case.
 * As many as there are is no fact.
 */
@Dependent
public class ChangeItemQuantityHandler implements CommandHandler<ChangeItemQuantity> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public ChangeItemQuantityHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(ChangeItemQuantity command) {
        var order = new OrderState.Of(command.orderId());
        decisions.requireUnchanged(order.query(), command.expected());
        var customerId = decisions.read(new PlacedFor.Of(command.orderId())).requireCustomer(command.orderId());
        var context = order.and(Credit.of(customerId), Context::new);
        return decisions.decide(context, seen -> decide(seen.order(), seen.credit(), command));
    }

    /** What both contexts say. */
    private record Context(OrderState order, Credit credit) {}

    static List<OrderEvent> decide(OrderState state, Credit credit, ChangeItemQuantity command) {
        var order = state.requireChangeable(command.orderId());
        var item = order.requireItem(command.orderId(), command.line());
        int more = command.quantity() - item.quantity();
        if (more == 0) {
            return List.of();
        }
        var change = item.unitPrice().times(more);
        if (more > 0) {
            credit.requireRoomFor(order.customerId(), change);
        }
        return List.of(new OrderQuantityChanged(
                command.orderId(),
                order.customerId(),
                command.line(),
                item.quantity(),
                command.quantity(),
                change,
                order.total().plus(change)));
    }
}
