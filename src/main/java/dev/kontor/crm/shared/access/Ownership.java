package dev.kontor.crm.shared.access;

/**
 * Whether a thing is the caller's to change. Command handlers ask within the decision: whose it is belongs to the context,
 * so that who has just lost a thing to somebody else does not change it any more.
 */
public interface Ownership {

    /**
     * Lets who may change a thing pass: administrators and managers, its owner, who shares a team with its owner, and
     * everybody if it is nobody's.
     *
     * @param <S> the state that a decision has seen
     * @return the same state
     * @throws dev.kontor.eventstore.command.CommandRefusedException if it is not the caller's to change
     */
    <S extends Owned> S require(S seen);
}
