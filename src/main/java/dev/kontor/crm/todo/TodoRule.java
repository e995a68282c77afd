package dev.kontor.crm.todo;

import dev.kontor.eventstore.command.Rule;

/** What can stand against a command about todos. */
public enum TodoRule implements Rule {
    /** There is no such todo. */
    TODO_UNKNOWN(Reason.UNKNOWN),

    /** What was to be done was erased. */
    TODO_ERASED(Reason.CONFLICT),
    /** It was created already. */
    TODO_EXISTS(Reason.CONFLICT),
    /** What is done or given up is not changed. */
    TODO_CLOSED(Reason.CONFLICT),
    /** Who shall do it is no user. */
    ASSIGNEE_UNKNOWN(Reason.CONFLICT),
    /** Who shall do it is not active. */
    ASSIGNEE_INACTIVE(Reason.CONFLICT);

    private final Reason reason;

    TodoRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
