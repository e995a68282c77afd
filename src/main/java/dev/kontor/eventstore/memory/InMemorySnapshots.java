package dev.kontor.eventstore.memory;

import dev.kontor.eventstore.snapshot.Snapshot;
import dev.kontor.eventstore.snapshot.SnapshotKey;
import dev.kontor.eventstore.snapshot.Snapshots;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

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
        return stays.equals(snapshot);
    }

    /** All that are kept. */
    public List<Snapshot> all() {
        return List.copyOf(kept.values());
    }

    /** Puts others in the place of all that are kept. */
    public void changeAll(UnaryOperator<Snapshot> change) {
        kept.replaceAll((key, snapshot) -> change.apply(snapshot));
    }

    /** Removes all. */
    public void clear() {
        kept.clear();
    }
}
