package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.transfer.ImportedFacts;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What tenants have taken in of other logs, one row for each. */
public class PostgresImportedFacts implements ImportedFacts {

    private static final String CREATE =
            "insert into kontor.log_import (tenant) values (:tenant) on conflict (tenant) do nothing";

    private static final String ENTER =
            "select position, source_position from kontor.log_import where tenant = :tenant for update";

    private static final Map<String, Class<?>> COLUMNS = Map.of("position", Long.class, "source_position", Long.class);

    private static final String KNOWN = """
            select cast(i.event_id as text)
              from kontor.event_id i
              join kontor.event_log e on e.position = i.position
             where i.event_id = any (cast(:ids as uuid[])) and e.tenant = :tenant
            """;

    private static final String ADVANCE = """
            update kontor.log_import
               set position = :position, source_position = :source, facts = facts + :facts,
                   changed_at = clock_timestamp()
             where tenant = :tenant
            """;

    private final EntityManager entities;

    /** @param entities joins the caller's transaction */
    public PostgresImportedFacts(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Reached enter(String tenant) {
        return StoreFailures.translating(() -> {
            Rows.execute(entities, CREATE, Map.of("tenant", tenant));
            var query = Rows.query(entities, ENTER, COLUMNS).setParameter("tenant", tenant);
            var row = Rows.of(query).getFirst();
            return new Reached(row.get("position", Long.class), row.get("source_position", Long.class));
        });
    }

    @Override
    public Set<UUID> known(String tenant, Collection<UUID> eventIds) {
        return StoreFailures.translating(() -> {
            var known = Rows.texts(entities, KNOWN, Map.of("tenant", tenant, "ids", ArrayLiteral.plain(eventIds)));
            new ArchivedParts(entities).requireNone(tenant, null, 0, Long.MAX_VALUE);
            return known.stream().map(UUID::fromString).collect(Collectors.toUnmodifiableSet());
        });
    }

    @Override
    public void advance(String tenant, Reached reached, int facts) {
        long position = reached.position();
        long source = reached.sourcePosition();
        Map<String, ?> row = Map.of("tenant", tenant, "position", position, "source", source, "facts", facts);
        StoreFailures.translating(() -> Rows.execute(entities, ADVANCE, row));
    }
}
