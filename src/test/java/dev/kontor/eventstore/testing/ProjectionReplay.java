package dev.kontor.eventstore.testing;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.projection.Handlers;
import dev.kontor.eventstore.projection.Projection;
import dev.kontor.eventstore.projection.ProjectionRegistry;
import dev.kontor.eventstore.serialization.EventTypes;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a projection makes the same rows of the same facts each time: what a rebuild rests on. The facts are applied
 * twice to empty tables, once each in a batch of its own and once all in one, and the rows are compared. It finds a
 * clock that was asked, a random id, something remembered from fact to fact, a row that was already there.
 *
 * {@snippet :
 * node.call(origin, session -> {
 *     var replay = new ProjectionReplay(session.entities(), new ContactProjection(session.entities()), types);
 *     assertThat(replay.differences(facts)).isEmpty();
 *     return true;
 * });
 * }
 *
 * <p>The tables are temporary copies, which hide the real ones until the transaction ends. So the projection must name
 * its tables in {@link Projection#tables()} and write to them without a schema, as a rebuild needs it too.
 */
public final class ProjectionReplay {

    private final EntityManager entities;
    private final Handlers handlers;
    private final List<String> tables;

    /**
     * @param entities in a transaction, on which the projection works too
     * @param projection tried; names at least one table
     * @param types the registry that its events are in
     */
    public ProjectionReplay(EntityManager entities, Projection projection, EventTypes types) {
        this.entities = entities;
        this.handlers = new ProjectionRegistry(List.of(projection), types)
                .named(projection.name())
                .orElseThrow();
        this.tables = projection.tables().stream().sorted().toList();
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("The projection '%s' names no tables.".formatted(projection.name()));
        }
    }

    /**
     * The rows that one way of applying the facts gave and the other did not, with their table; none if both gave the
     * same.
     *
     * @param facts in the order of the log; of types that the projection does not take in as well
     */
    public List<String> differences(List<EventEnvelope> facts) {
        makeTables();
        var oneByOne = applied(facts, true);
        var atOnce = applied(facts, false);
        var differences = new ArrayList<String>();
        for (String table : tables) {
            missing(oneByOne.get(table), atOnce.get(table))
                    .forEach(row -> differences.add(table + ", one by one only: " + row));
            missing(atOnce.get(table), oneByOne.get(table))
                    .forEach(row -> differences.add(table + ", all at once only: " + row));
        }
        return differences;
    }

    /** The rows that the facts give, by table, as JSON and in the order of their text. */
    public Map<String, List<String>> rows(List<EventEnvelope> facts) {
        makeTables();
        return applied(facts, false);
    }

    private Map<String, List<String>> applied(List<EventEnvelope> facts, boolean oneByOne) {
        tables.forEach(table -> execute("truncate pg_temp." + table));
        for (EventEnvelope fact : facts) {
            handlers.apply(fact);
            if (oneByOne) {
                endBatch();
            }
        }
        endBatch();
        var rows = new LinkedHashMap<String, List<String>>();
        tables.forEach(table -> rows.put(table, read(table)));
        return rows;
    }

    private void endBatch() {
        entities.flush();
        entities.clear();
    }

    private void makeTables() {
        tables.forEach(
                table -> execute("create temp table if not exists %1$s (like kontor.%1$s including all) on commit drop"
                        .formatted(table)));
    }

    @SuppressWarnings("unchecked") // the query is one of texts
    private List<String> read(String table) {
        return entities.createNativeQuery(
                        "select cast(to_jsonb(t) as text) from pg_temp.%s t order by 1".formatted(table), String.class)
                .getResultList();
    }

    private void execute(String statement) {
        entities.createNativeQuery(statement).executeUpdate();
    }

    private static List<String> missing(List<String> rows, List<String> others) {
        var left = new ArrayList<>(rows);
        others.forEach(left::remove);
        return left;
    }
}
