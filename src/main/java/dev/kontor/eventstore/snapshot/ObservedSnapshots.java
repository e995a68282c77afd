package dev.kontor.eventstore.snapshot;

import dev.kontor.eventstore.observation.AfterCommit;
import dev.kontor.eventstore.observation.Figure;
import dev.kontor.eventstore.observation.Meter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Takes the size of each snapshot that is kept, once it is committed.
 *
 * @param snapshots does the work
 * @param meter takes the sizes
 * @param afterCommit of the transaction that the caller is in
 */
public record ObservedSnapshots(Snapshots snapshots, Meter meter, AfterCommit afterCommit) implements Snapshots {

    @Override
    public Optional<Snapshot> find(SnapshotKey key) {
        return snapshots.find(key);
    }

    @Override
    public boolean keep(Snapshot snapshot, boolean replacing) {
        boolean kept = snapshots.keep(snapshot, replacing);
        if (kept) {
            long bytes = snapshot.state().getBytes(StandardCharsets.UTF_8).length;
            afterCommit.run(() ->
                    meter.record(Figure.SNAPSHOT_SIZE, bytes, snapshot.key().fold()));
        }
        return kept;
    }
}
