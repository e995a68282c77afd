package dev.kontor.crm.contact;

import dev.kontor.eventstore.command.Rule;

/** What can stand against a command about contacts. */
public enum ContactRule implements Rule {
    /** There is no such contact. */
    CONTACT_UNKNOWN(Reason.UNKNOWN),
    /** It was created already. */
    CONTACT_EXISTS(Reason.CONFLICT),
    /** An archived contact is not changed any more. */
    CONTACT_ARCHIVED(Reason.CONFLICT),
    /** Another contact has the address; which one is not told, lest addresses be probed for. */
    EMAIL_TAKEN(Reason.CONFLICT);

    private final Reason reason;

    ContactRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
