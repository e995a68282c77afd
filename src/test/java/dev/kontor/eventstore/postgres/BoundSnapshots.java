package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.snapshot.Snapshot;
import dev.kontor.eventstore.snapshot.SnapshotKey;
import dev.kontor.eventstore.snapshot.Snapshots;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Snapshots in the transaction that the thread is in, as the container's entity manager would have them.
 *
 * @param entities those of that transaction
 */
public record BoundSnapshots(Supplier<EntityManager> entities) implements Snapshots {

    @Override
    public Optional<Snapshot> find(SnapshotKey key) {
        return bound().find(key);
    }

    @Override
    public boolean keep(Snapshot snapshot, boolean replacing) {
        return bound().keep(snapshot, replacing);
    }

    private Snapshots bound() {
        return new PostgresSnapshots(entities.get());
    }
}
