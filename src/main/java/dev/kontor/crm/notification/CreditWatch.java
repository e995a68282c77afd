package dev.kontor.crm.notification;

import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreated;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.EventEnvelope;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what customers have open and tells when it comes near their credit limit, and when it reaches it: each once,
 * and again only after there was room. All of it follows from the facts, so it is the same whenever they come again.
 */
@Dependent
class CreditWatch {

    private final NotificationRows rows;

    /** @param rows what it reads and writes */
    @Inject
    CreditWatch(NotificationRows rows) {
        this.rows = rows;
    }

    /** There is a customer, who has nothing open. */
    void begin(CustomerCreated created, EventEnvelope fact) {
        rows.begin(new CustomerCredit(fact.origin().tenant(), created));
    }

    /** An order leaves more open, or less. Who makes it more has ordered. */
    void add(OrderEvent order, EventEnvelope fact) {
        var change = order.openChange().amount();
        change(order.customerId(), fact, credit -> {
            credit.openTotal = credit.openTotal.add(change);
            if (change.signum() > 0) {
                credit.orderedBy = user(fact);
            }
        });
    }

    /**
     * Something of a customer changes, and somebody is told if that leaves less room.
     *
     * @throws IllegalStateException if the customer was never created
     */
    void change(CustomerId customerId, EventEnvelope fact, Consumer<CustomerCredit> change) {
        var credit = rows.creditOf(customerId.value(), fact);
        var before = credit.level();
        change.accept(credit);
        if (credit.level().compareTo(before) > 0) {
            Notice.of(credit).ifPresent(notice -> rows.warn(notice, fact));
        }
    }

    /** Who did it; null if that was no user but Kontor itself, or nobody knows who. */
    private static @Nullable UUID user(EventEnvelope fact) {
        try {
            return UserId.fromString(fact.origin().user()).value();
        } catch (IllegalArgumentException nobody) {
            return null;
        }
    }
}
