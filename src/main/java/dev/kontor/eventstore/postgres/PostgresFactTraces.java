package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.observation.FactTraces;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Traces of facts in a table beside the log, so that the node that applies a fact need not be the one that wrote it. */
public class PostgresFactTraces implements FactTraces {

    private final EntityManager entities;

    /** @param entities joins the caller's transaction */
    public PostgresFactTraces(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void note(List<Long> positions, String trace) {
        Rows.execute(entities, """
                insert into kontor.event_trace (position, traceparent)
                select position, :trace from unnest(cast(:positions as bigint[])) as p(position)
                    on conflict (position) do update set traceparent = excluded.traceparent
                """, Map.of("positions", ArrayLiteral.plain(positions), "trace", trace));
    }

    @Override
    public Optional<String> of(long position) {
        return Rows.of(Rows.query(
                                entities,
                                "select traceparent from kontor.event_trace where position = :position",
                                Map.of("traceparent", String.class))
                        .setParameter("position", position))
                .stream()
                .findFirst()
                .map(row -> row.get("traceparent", String.class));
    }

    @Override
    public void forgetOld() {
        Rows.execute(
                entities,
                "delete from kontor.event_trace where noted_at < clock_timestamp() - interval '1 hour'",
                Map.of());
    }
}
