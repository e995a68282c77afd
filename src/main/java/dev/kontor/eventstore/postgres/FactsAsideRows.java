package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.subscription.DeadLetter;
import dev.kontor.eventstore.subscription.DeadLetters.Entity;
import dev.kontor.eventstore.subscription.DeadLetters.Fact;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the two tables of facts that were put aside have in common: those of subscriptions and those of jobs. */
final class FactsAsideRows {

    private static final Map<String, Class<?>> ENTITY = Map.of("tenant", String.class, "entity", String.class);

    private FactsAsideRows() {}

    /**
     * Binds a fact to the statement that puts it aside.
     *
     * @return the statement, for what else it needs
     */
    static Query bind(Query put, Fact fact, String error, int attempts, DeadLetter.Status status) {
        return put.setParameter("subscription", fact.subscription())
                .setParameter("position", fact.position())
                .setParameter("eventId", fact.eventId())
                .setParameter("eventType", fact.eventType())
                .setParameter("tenant", fact.tenant())
                .setParameter("entity", fact.entity())
                .setParameter("error", error)
                .setParameter("attempts", attempts)
                .setParameter("status", status.name());
    }

    /**
     * Those of some entities that a query finds.
     *
     * @param sql takes the arrays :tenants and :entities, and returns the columns tenant and entity
     * @param of whose facts are meant: the query's other parameters
     */
    static Set<Entity> blocked(EntityManager entities, String sql, Map<String, ?> of, Collection<Entity> asked) {
        if (asked.isEmpty()) {
            return Set.of();
        }
        var all = List.copyOf(asked);
        var query = Rows.query(entities, sql, ENTITY)
                .setParameter(
                        "tenants",
                        ArrayLiteral.quoted(all.stream().map(Entity::tenant).toList()))
                .setParameter(
                        "entities",
                        ArrayLiteral.quoted(all.stream().map(Entity::id).toList()));
        of.forEach(query::setParameter);
        return Rows.of(query).stream()
                .map(row -> new Entity(row.get("tenant", String.class), row.get("entity", String.class)))
                .collect(Collectors.toSet());
    }
}
