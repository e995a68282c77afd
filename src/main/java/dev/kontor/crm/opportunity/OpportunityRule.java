package dev.kontor.crm.opportunity;

import dev.kontor.eventstore.command.Rule;

/** What can stand against a command about opportunities. */
public enum OpportunityRule implements Rule {
    /** There is no such opportunity. */
    OPPORTUNITY_UNKNOWN(Reason.UNKNOWN),
    /** It was opened already. */
    OPPORTUNITY_EXISTS(Reason.CONFLICT),
    /** What is won or lost is not changed any more. */
    OPPORTUNITY_CLOSED(Reason.CONFLICT),
    /** It cannot be at a company that is not there. */
    OPPORTUNITY_COMPANY_UNKNOWN(Reason.CONFLICT),
    /** No new business begins with an archived company. */
    OPPORTUNITY_COMPANY_ARCHIVED(Reason.CONFLICT),
    /** It cannot be at a customer who is not there. */
    OPPORTUNITY_CUSTOMER_UNKNOWN(Reason.CONFLICT),
    /** No new business begins with a customer who was deactivated. */
    OPPORTUNITY_CUSTOMER_INACTIVE(Reason.CONFLICT),
    /** It cannot be somebody's who is no user. */
    OPPORTUNITY_OWNER_UNKNOWN(Reason.CONFLICT),

    /** No new work for a user who is not active. */
    OPPORTUNITY_OWNER_INACTIVE(Reason.CONFLICT),

    /** The pipeline has no such stage. */
    OPPORTUNITY_STAGE_UNKNOWN(Reason.CONFLICT),
    /** The pipeline does not lead from the one stage to the other. */
    OPPORTUNITY_MOVE_ILLEGAL(Reason.CONFLICT);

    private final Reason reason;

    OpportunityRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
