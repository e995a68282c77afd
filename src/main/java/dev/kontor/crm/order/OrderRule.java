package dev.kontor.crm.order;

import dev.kontor.eventstore.command.Rule;

/** What can stand against a command about orders. */
public enum OrderRule implements Rule {
    /** There is no such order. */
    ORDER_UNKNOWN(Reason.UNKNOWN),
    /** It was placed already. */
    ORDER_EXISTS(Reason.CONFLICT),
    /** Another order has the number. */
    ORDER_NUMBER_TAKEN(Reason.CONFLICT),
    /** There is no such customer. */
    ORDER_CUSTOMER_UNKNOWN(Reason.CONFLICT),
    /** A deactivated customer orders nothing more. */
    ORDER_CUSTOMER_INACTIVE(Reason.CONFLICT),
    /** An order is in the currency of its customer. */
    ORDER_CURRENCY(Reason.CONFLICT),
    /** What a customer has open may not come to more than its credit limit. */
    ORDER_ABOVE_CREDIT_LIMIT(Reason.CONFLICT),
    /** There is no such item in the order. */
    ORDER_ITEM_UNKNOWN(Reason.UNKNOWN),
    /** The order has as many items as it can have. */
    ORDER_ITEMS_FULL(Reason.CONFLICT),
    /** An order without items is not confirmed. */
    ORDER_EMPTY(Reason.CONFLICT),
    /** A confirmed order is not changed any more. */
    ORDER_CONFIRMED(Reason.CONFLICT),
    /** Only a confirmed order is shipped. */
    ORDER_NOT_CONFIRMED(Reason.CONFLICT),
    /** What was shipped can neither be changed nor cancelled. */
    ORDER_SHIPPED(Reason.CONFLICT),
    /** A cancelled order stays so. */
    ORDER_CANCELLED(Reason.CONFLICT);

    private final Reason reason;

    OrderRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
