package dev.kontor.eventstore.postgres;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/** Statements about tables, made by queries on the catalog, on the connection of the current transaction. */
final class Ddl {

    private final EntityManager entities;

    /** @param entities joins the caller's transaction */
    Ddl(EntityManager entities) {
        this.entities = entities;
    }

    /** Runs statements as they stand: no colon or question mark in them is a parameter. */
    void run(List<String> statements) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (var statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        });
    }

    void run(String statement) {
        run(List.of(statement));
    }

    /**
     * The texts that a query gives.
     *
     * @param sql with two parameters: a schema, and an array of the names of tables
     */
    List<String> texts(String sql, String schema, List<String> tables) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                query.setString(1, schema);
                query.setArray(2, connection.createArrayOf("text", tables.toArray()));
                return texts(query);
            }
        });
    }

    private static List<String> texts(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
