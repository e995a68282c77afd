package dev.kontor.crm.team;

import dev.kontor.eventstore.command.Rule;

/** What can stand against a command about teams. */
public enum TeamRule implements Rule {
    /** There is no such team. */
    TEAM_UNKNOWN(Reason.UNKNOWN),
    /** It was created already. */
    TEAM_EXISTS(Reason.CONFLICT),
    /** Who shall be a member is no user. */
    TEAM_MEMBER_UNKNOWN(Reason.CONFLICT),
    /** Who shall be a member is not active. */
    TEAM_MEMBER_INACTIVE(Reason.CONFLICT);

    private final Reason reason;

    TeamRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
