package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.snapshot.Snapshot;
import dev.kontor.eventstore.snapshot.SnapshotKey;
import dev.kontor.eventstore.snapshot.Snapshots;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Map;
import java.util.Optional;

/** Snapshots in a table of the log's database, so that both are restored together. */
public class PostgresSnapshots implements Snapshots {

    private static final String FIND = """
            select form, description, epoch, position, last_fact, facts, cast(state as text) as state
              from kontor.snapshot
             where tenant = :tenant and fold = :fold and context = :context
            """;

    private static final String KEEP = """
            insert into kontor.snapshot as there
                   (tenant, fold, context, form, description, epoch, position, last_fact, facts, state)
            values (:tenant, :fold, :context, :form, :description, :epoch, :position, :lastFact, :facts,
                   cast(:state as json))
            on conflict (tenant, fold, context) do update
               set form = excluded.form, description = excluded.description, epoch = excluded.epoch,
                   position = excluded.position, last_fact = excluded.last_fact, facts = excluded.facts,
                   state = excluded.state, taken_at = excluded.taken_at
             where :replacing or there.position < excluded.position
            """;

    private static final Map<String, Class<?>> COLUMNS = Map.of(
            "form", String.class,
            "description", String.class,
            "epoch", String.class,
            "position", Long.class,
            "last_fact", Long.class,
            "facts", Long.class,
            "state", String.class);

    private final EntityManager entities;

    /** @param entities joins the caller's transaction */
    public PostgresSnapshots(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Snapshot> find(SnapshotKey key) {
        var query = Rows.query(entities, FIND, COLUMNS);
        bind(query, key);
        return Rows.of(query).stream()
                .map(row -> new Snapshot(
                        key,
                        row.get("form", String.class),
                        row.get("description", String.class),
                        row.get("epoch", String.class),
                        row.get("position", Long.class),
                        row.get("last_fact", Long.class),
                        row.get("facts", Long.class),
                        row.get("state", String.class)))
                .findFirst();
    }

    @Override
    public boolean keep(Snapshot snapshot, boolean replacing) {
        var query = entities.createNativeQuery(KEEP)
                .setParameter("form", snapshot.form())
                .setParameter("description", snapshot.description())
                .setParameter("epoch", snapshot.epoch())
                .setParameter("position", snapshot.position())
                .setParameter("lastFact", snapshot.lastFact())
                .setParameter("facts", snapshot.facts())
                .setParameter("state", snapshot.state())
                .setParameter("replacing", replacing);
        bind(query, snapshot.key());
        return query.executeUpdate() == 1;
    }

    private static void bind(Query query, SnapshotKey key) {
        query.setParameter("tenant", key.tenant())
                .setParameter("fold", key.fold())
                .setParameter("context", key.context());
    }
}
