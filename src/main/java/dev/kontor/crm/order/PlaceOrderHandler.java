package dev.kontor.crm.order;

import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.order.event.OrderEvent.Item;
import dev.kontor.crm.order.event.OrderEvent.OrderPlaced;
import dev.kontor.crm.shared.Money;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;

/** Places an order that fits what its customer may still order, under a number that no other has. */
@Dependent
public class PlaceOrderHandler implements CommandHandler<PlaceOrder> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public PlaceOrderHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(PlaceOrder command) {
        var context = new OrderState.Of(command.orderId())
                .and(new NumberHolder.Of(command.number()), Taken::new)
                .and(Credit.of(command.customerId()), Context::new);
        return decisions.decide(context, seen -> decide(seen.taken(), seen.credit(), command));
    }

    /** Whether the id and the number are free. */
    record Taken(OrderState order, NumberHolder number) {}

    /** What all contexts say. */
    private record Context(Taken taken, Credit credit) {}

    static List<OrderEvent> decide(Taken taken, Credit credit, PlaceOrder command) {
        if (taken.order().known() != null) {
            throw OrderRule.ORDER_EXISTS.refusal(command.orderId());
        }
        taken.number().requireFree(command.number());
        requireOneCurrency(command);
        var items = IntStream.range(0, command.items().size())
                .mapToObj(index -> command.items().get(index).inLine(index + 1))
                .toList();
        var total = items.stream().map(Item::amount).reduce(Money::plus).orElseThrow();
        credit.requireRoomFor(command.customerId(), total);
        return List.of(new OrderPlaced(command.orderId(), command.customerId(), command.number(), items, total));
    }

    private static void requireOneCurrency(PlaceOrder command) {
        var first = command.items().getFirst().unitPrice().currency();
        command.items().stream()
                .map(item -> item.unitPrice().currency())
                .filter(currency -> !currency.equals(first))
                .findFirst()
                .ifPresent(other -> {
                    throw OrderRule.ORDER_CURRENCY.refusal(other, command.customerId(), first);
                });
    }
}
