package dev.kontor.crm.order;

import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreditLimitChanged;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerDeactivated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerReactivated;
import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.order.event.OrderEvent.OrderCancelled;
import dev.kontor.crm.order.event.OrderEvent.OrderItemAdded;
import dev.kontor.crm.order.event.OrderEvent.OrderPlaced;
import dev.kontor.crm.order.event.OrderEvent.OrderQuantityChanged;
import dev.kontor.crm.order.event.OrderEvent.OrderShipped;
import dev.kontor.crm.order.event.OrderId;
import dev.kontor.crm.shared.Money;
import dev.kontor.eventstore.EventEnvelope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at the log of one customer, position by position, on its own way: it knows each open order by its total, not by
 * changes, and compares after each fact.
 */
final class CreditAudit {

    private final Map<OrderId, Money> open = new HashMap<>();
    private final List<String> violations = new ArrayList<>();
    private Money limit = Money.zero("EUR");
    private boolean active;
    private int growths;
    private int lowerings;

    private CreditAudit(List<EventEnvelope> facts) {
        facts.forEach(this::take);
    }

    /** The facts that must not have been accepted. */
    static List<String> violations(List<EventEnvelope> facts) {
        return new CreditAudit(facts).violations;
    }

    /** How often an order was placed or grew. */
    static int growths(List<EventEnvelope> facts) {
        return new CreditAudit(facts).growths;
    }

    /** How often the limit went below what was open. */
    static int lowerings(List<EventEnvelope> facts) {
        return new CreditAudit(facts).lowerings;
    }

    private BigDecimal sum() {
        return open.values().stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void take(EventEnvelope fact) {
        switch (fact.event()) {
            case CustomerCreated created -> {
                limit = created.creditLimit();
                active = true;
            }
            case CustomerCreditLimitChanged changed -> {
                limit = changed.to();
                lowerings += sum().compareTo(limit.amount()) > 0 ? 1 : 0;
            }
            case CustomerDeactivated gone -> active = false;
            case CustomerReactivated back -> active = true;
            case OrderShipped shipped -> open.remove(shipped.orderId());
            case OrderCancelled cancelled -> open.remove(cancelled.orderId());
            case OrderEvent order -> {
                open.put(order.orderId(), order.total());
                if (grows(order)) {
                    growths++;
                    judge(fact);
                }
            }
            default -> throw new IllegalArgumentException("Not of a customer's orders: " + fact);
        }
    }

    private static boolean grows(OrderEvent order) {
        return switch (order) {
            case OrderPlaced placed -> true;
            case OrderItemAdded added -> true;
            case OrderQuantityChanged changed -> changed.to() > changed.from();
            default -> false;
        };
    }

    private void judge(EventEnvelope fact) {
        if (!active || sum().compareTo(limit.amount()) > 0) {
            violations.add("At position %d %s: open %s of %s, %s"
                    .formatted(fact.position(), fact.type().name(), sum(), limit, active ? "active" : "deactivated"));
        }
    }
}
