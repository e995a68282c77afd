package dev.kontor.crm.order;

import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;

/**
 * Whether an order has a number.
 *
 * @param taken whether one has
 */
record NumberHolder(boolean taken) {

    /**
     * Refuses a number that another order has. An order keeps its number, whatever becomes of it.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if one has it
     */
    void requireFree(String number) {
        if (taken) {
            throw OrderRule.ORDER_NUMBER_TAKEN.refusal(number);
        }
    }

    /** The context of one number: the fact that took it. */
    record Of(String number) implements DecisionModel<NumberHolder> {

        @Override
        public ContextQuery query() {
            return OrderEvent.numbered(number);
        }

        @Override
        public NumberHolder initial() {
            return new NumberHolder(false);
        }

        @Override
        public NumberHolder apply(NumberHolder state, Event event) {
            return new NumberHolder(true);
        }
    }
}
