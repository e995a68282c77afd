package dev.kontor.eventstore.snapshot;

import dev.kontor.eventstore.FoldModel;

/**
 * A fold of which snapshots are kept. Worth it where a context has hundreds of facts; each context that a node meets
 * for the first time costs one more look at the database.
 *
 * <p>The state must survive JSON-B: what is read back must equal what was written, or it is not kept.
 *
 * @param <S> the state, immutable, with an {@code equals} of its own, such as a record
 */
public interface Snapshotted<S> extends FoldModel<S> {

    /** After how many facts a new snapshot is taken, unless the fold says otherwise. */
    int EVERY = 100;

    /** The fold's name, unique and stable. */
    String snapshotName();

    /** The class of the state. */
    Class<S> stateType();

    /**
     * The fold's version. Raise it when the same facts fold into another state than before: older snapshots are then
     * passed over and replaced. A change of the state's components, of the context's event types or of their schema
     * versions is noticed without.
     */
    default int snapshotVersion() {
        return 1;
    }

    /** After how many facts a new snapshot is taken; positive. */
    default int snapshotEvery() {
        return EVERY;
    }
}
