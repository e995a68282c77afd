package dev.kontor.crm.notification;

import dev.kontor.eventstore.command.Rule;

/** What can stand against a command about notifications. */
public enum NotificationRule implements Rule {
    /** There is no such notification, or none yet. */
    NOTIFICATION_UNKNOWN(Reason.UNKNOWN);

    private final Reason reason;

    NotificationRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
