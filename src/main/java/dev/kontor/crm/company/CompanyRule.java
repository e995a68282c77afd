package dev.kontor.crm.company;

import dev.kontor.eventstore.command.Rule;

/** What can stand against a command about companies. */
public enum CompanyRule implements Rule {
    /** There is no such company. */
    COMPANY_UNKNOWN(Reason.UNKNOWN),
    /** It was created already. */
    COMPANY_EXISTS(Reason.CONFLICT),
    /** An archived company is not changed any more. */
    COMPANY_ARCHIVED(Reason.CONFLICT),
    /** It is not archived as long as a deal with it may come about. */
    COMPANY_HAS_OPEN_OPPORTUNITIES(Reason.CONFLICT);

    private final Reason reason;

    CompanyRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
