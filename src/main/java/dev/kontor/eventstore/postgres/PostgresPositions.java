package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.sync.Positions;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The checkpoints of subscriptions, as committed, and how far the log is complete. */
public class PostgresPositions implements Positions {

    private final EntityManager entities;
    private final Transactions transactions;

    /**
     * @param entities joins the transaction
     * @param transactions to ask in
     */
    public PostgresPositions(EntityManager entities, Transactions transactions) {
        this.entities = entities;
        this.transactions = transactions;
    }

    @Override
    public Map<String, Long> of(Set<String> subscriptions) {
        return transactions.inNew(() -> {
            var positions = new HashMap<>(checkpoints(subscriptions));
            if (subscriptions.contains(LOG)) {
                positions.put(LOG, Watermark.of(entities));
            }
            if (subscriptions.contains(END)) {
                positions.put(END, Rows.number(entities, "select kontor.last_position()", Map.of()));
            }
            return positions;
        });
    }

    private Map<String, Long> checkpoints(Set<String> subscriptions) {
        if (Set.of(LOG, END).containsAll(subscriptions)) {
            return Map.of();
        }
        var query = Rows.query(
                        entities,
                        "select name, position from kontor.subscription where name in (:names)",
                        Map.of("name", String.class, "position", Long.class))
                .setParameter("names", subscriptions);
        return Rows.of(query).stream()
                .collect(
                        Collectors.toMap(row -> row.get("name", String.class), row -> row.get("position", Long.class)));
    }
}
