package dev.kontor.crm.shared.access;

import dev.kontor.eventstore.command.Rule;

/** What can stand against a command about somebody else's things. */
public enum AccessRule implements Rule {
    /** It is somebody's with whom the sender shares no team. */
    NOT_YOURS;

    @Override
    public Reason reason() {
        return Reason.FORBIDDEN;
    }
}
