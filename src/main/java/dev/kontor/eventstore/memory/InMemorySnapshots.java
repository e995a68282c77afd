package dev.kontor.eventstore.memory;

import dev.kontor.eventstore.snapshot.Snapshot;
import dev.kontor.eventstore.snapshot.SnapshotKey;
import dev.kontor.eventstore.snapshot.Snapshots;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Snapshots in memory. */
public final class InMemorySnapshots implements Snapshots {

    private final Map<SnapshotKey, Snapshot> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<Snapshot> find(SnapshotKey key) {
        return Optional.ofNullable(kept.get(key));
    }

    @Override
    public boolean keep(Snapshot snapshot, boolean replacing) {
        var stays = kept.merge(
                snapshot.key(),
                snapshot,
                (there, fresh) -> replacing || there.position() < fresh.position() ? fresh : there);
        return stays == snapshot;
    }
}
