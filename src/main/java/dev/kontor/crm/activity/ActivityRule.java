package dev.kontor.crm.activity;

import dev.kontor.eventstore.command.Rule;

/** What can stand against a command about activities. */
public enum ActivityRule implements Rule {
    /** There is no such activity. */
    ACTIVITY_UNKNOWN(Reason.UNKNOWN),
    /** It was logged already. */
    ACTIVITY_EXISTS(Reason.CONFLICT),
    /** A removed activity is not changed any more. */
    ACTIVITY_REMOVED(Reason.CONFLICT),
    /** What it shall be about never was. */
    ACTIVITY_SUBJECT_UNKNOWN(Reason.CONFLICT),
    /** Who shall be its author is no user. */
    ACTIVITY_AUTHOR_UNKNOWN(Reason.CONFLICT),
    /** It has no author, who alone could see it, or whose team. */
    ACTIVITY_AUTHOR_NEEDED(Reason.CONFLICT),
    /** Who shall have taken part never was. */
    ACTIVITY_PARTICIPANT_UNKNOWN(Reason.CONFLICT),
    /** What shall have taken part is no person. */
    ACTIVITY_PARTICIPANT_NO_PERSON(Reason.CONFLICT),
    /** A call or an e-mail goes one way or the other. */
    ACTIVITY_DIRECTION_NEEDED(Reason.CONFLICT),
    /** A meeting or a note goes no way. */
    ACTIVITY_DIRECTION_MISPLACED(Reason.CONFLICT),
    /** An e-mail or a note takes no time that is told. */
    ACTIVITY_DURATION_MISPLACED(Reason.CONFLICT),
    /** It cannot have happened then. */
    ACTIVITY_TIME_IMPLAUSIBLE(Reason.CONFLICT);

    private final Reason reason;

    ActivityRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
