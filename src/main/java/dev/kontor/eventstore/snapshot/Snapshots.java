package dev.kontor.eventstore.snapshot;

import java.util.Optional;

/** Where snapshots are kept: the latest of each key. */
public interface Snapshots {

    /** The snapshot of a key, of whatever form. Joins the caller's transaction. */
    Optional<Snapshot> find(SnapshotKey key);

    /**
     * Keeps a snapshot in place of the one that is there.
     *
     * @param replacing whatever is there; else only one of an earlier position
     * @return whether it is kept
     */
    boolean keep(Snapshot snapshot, boolean replacing);
}
