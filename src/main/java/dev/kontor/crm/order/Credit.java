package dev.kontor.crm.order;

import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.shared.Money;
import dev.kontor.eventstore.ContextModel;

/**
 * What a customer may still order: his standing, and what he has open already. Whoever decides on it reads both, and
 * his append is refused if either changed meanwhile.
 *
 * @param standing whether and up to which sum he may order
 * @param open what he has open
 */
record Credit(CustomerStanding standing, OpenOrders open) {

    /** The context of one customer's credit. */
    static ContextModel<Credit> of(CustomerId customerId) {
        return new CustomerStanding.Of(customerId).and(new OpenOrders.Of(customerId), Credit::new);
    }

    /**
     * Refuses an amount in another currency than the customer's, and one that does not fit: also nothing, as long as
     * more is open than may be.
     *
     * @param increase by how much an order grows
     * @throws dev.kontor.eventstore.command.CommandRefusedException if there is no such customer, or he is deactivated,
     *     or the amount does not fit
     */
    void requireRoomFor(CustomerId customerId, Money increase) {
        Money limit = standing.requireOrdering(customerId);
        if (!increase.currency().equals(limit.currency())) {
            throw OrderRule.ORDER_CURRENCY.refusal(increase.currency(), customerId, limit.currency());
        }
        Money open = this.open.plus(increase);
        if (open.exceeds(limit)) {
            throw OrderRule.ORDER_ABOVE_CREDIT_LIMIT.refusal(customerId, open, limit);
        }
    }
}
