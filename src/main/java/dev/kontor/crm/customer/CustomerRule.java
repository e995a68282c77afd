package dev.kontor.crm.customer;

import dev.kontor.eventstore.command.Rule;

/** What can stand against a command about customers. */
public enum CustomerRule implements Rule {
    /** There is no such customer. */
    CUSTOMER_UNKNOWN(Reason.UNKNOWN),
    /** It was created already. */
    CUSTOMER_EXISTS(Reason.CONFLICT),
    /** What was known of it was erased. */
    CUSTOMER_ERASED(Reason.CONFLICT),
    /** It is deactivated already. */
    CUSTOMER_INACTIVE(Reason.CONFLICT),
    /** It cannot be a company that is not there. */
    CUSTOMER_COMPANY_UNKNOWN(Reason.CONFLICT),

    /** An archived company becomes no customer. */
    CUSTOMER_COMPANY_ARCHIVED(Reason.CONFLICT),

    /** It has as many properties as it can have. */
    CUSTOMER_PROPERTIES_FULL(Reason.CONFLICT),
    /** A credit limit is at least zero. */
    CREDIT_LIMIT_NEGATIVE(Reason.CONFLICT),
    /** The currency of a customer stays, because all orders are in it. */
    CREDIT_LIMIT_CURRENCY(Reason.CONFLICT);

    private final Reason reason;

    CustomerRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
