package dev.kontor.crm.user;

import dev.kontor.eventstore.command.Rule;

/** What can stand against a command about users. */
public enum UserRule implements Rule {
    /** There is no such user. */
    USER_UNKNOWN(Reason.UNKNOWN),
    /** They were created already. */
    USER_EXISTS(Reason.CONFLICT),
    /** Nothing of a user who is not active is changed. */
    USER_INACTIVE(Reason.CONFLICT),
    /** What was known of them was erased. */
    USER_ERASED(Reason.CONFLICT),
    /** Another user has the address. */
    USER_EMAIL_TAKEN(Reason.CONFLICT),
    /** Nobody else could administrate. */
    LAST_ADMIN(Reason.CONFLICT);

    private final Reason reason;

    UserRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
