package dev.kontor.crm.notification;

import dev.kontor.crm.shared.Words;

/** What users are told of. */
enum NotificationKind {
    /** Something is to be done by them. Its text names what. */
    TODO_ASSIGNED,
    /** Something that is to be done by them is late. Its text names what, and the day or the instant. */
    TODO_DUE,
    /** An opportunity is theirs now. Its text names what it is about. */
    OPPORTUNITY_ASSIGNED,

    /** An opportunity of theirs was won. Its text names what it was about, the amount and the currency. */
    OPPORTUNITY_WON,

    /**
     * A customer whom they look after can hardly order any more. Its text names the customer, what is open, the limit and
     * the currency.
     */
    CREDIT_LIMIT_NEAR,

    /** A customer whom they look after can order nothing more. Its text names the same. */
    CREDIT_LIMIT_REACHED;

    /** Under which key the texts are. */
    String messageKey() {
        return "notification." + Words.of(this);
    }
}
