package dev.kontor.crm.erasure;

import dev.kontor.eventstore.command.Rule;

/** What is refused when somebody is to be erased. */
public enum ErasureRule implements Rule {
    /** There is no such person or thing. */
    ERASURE_SUBJECT_UNKNOWN(Reason.UNKNOWN),
    /** Customers and users are deactivated before they are erased. */
    ERASURE_SUBJECT_ACTIVE(Reason.CONFLICT);

    private final Reason reason;

    ErasureRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
