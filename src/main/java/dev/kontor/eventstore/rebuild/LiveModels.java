package dev.kontor.eventstore.rebuild;

import java.util.List;
import java.util.Optional;

/** The live read models and how far they have come, as far as jobs have to do with them. */
public interface LiveModels {

    /**
     * A live read model.
     *
     * @param position it shows everything up to here
     * @param version the version of the projection that wrote it
     * @param outdated whether it waits, unchanged, for a rebuild by a newer version
     */
    record State(long position, int version, boolean outdated) {}

    /** The state of a subscription's read model; empty if there is no such subscription. */
    Optional<State> look(String subscription);

    /** The state, locked until the transaction ends: nothing is applied to the live read model meanwhile. */
    Optional<State> lock(String subscription);

    /** The subscriptions that wait for a rebuild, and for which no job runs or has failed within the last minute. */
    List<String> waiting();

    /** Whether an operator has decided that the read model does without a fact. */
    boolean discarded(String subscription, long position);

    /**
     * Has a locked subscription go on from where a rebuild has come, with the dead letters of that in place of its own.
     */
    void replaced(Job job, long position);

    /** Has an outdated subscription wait for an operator, as its rebuild was cancelled. */
    void pauseOutdated(String subscription);
}
