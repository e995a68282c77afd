package dev.kontor.crm.shared.access;

/**
 * Whether a thing is the caller's to change. Command handlers ask within the decision: whose it is belongs to the context,
 * so that who has just lost a thing to somebody else does not change it any more.
 */
public interface Ownership {

    /**
     * Whether a thing is the caller's to change: it is for administrators and managers, its owner, who shares a team with
     * its owner, and everybody if it is nobody's. Pages ask, so that they offer nothing that would be refused.
     */
    boolean allows(Owned seen);

    /**
     * Lets who may change a thing pass.
     *
     * @param <S> the state that a decision has seen
     * @return the same state
     * @throws dev.kontor.eventstore.command.CommandRefusedException if it is not the caller's to change
     */
    default <S extends Owned> S require(S seen) {
        if (!allows(seen)) {
            throw AccessRule.NOT_YOURS.refusal();
        }
        return seen;
    }
}
