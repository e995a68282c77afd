package dev.kontor.eventstore.postgres;

import jakarta.persistence.EntityManager;

/**
 * Where PostgreSQL looks for tables that are named without a schema. Projections and queries name their read models
 * so: in all connections they are the live ones of {@value SchemaMigration#SCHEMA}, except in a transaction that
 * builds others beside them and has said so.
 */
final class SearchPath {

    private final EntityManager entities;

    /** @param entities joins the caller's transaction */
    SearchPath(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws SearchPathException if the live read models are not what a connection finds by itself */
    void verify() {
        var found = String.valueOf(
                entities.createNativeQuery("select array_to_string(current_schemas(false), ', ')", String.class)
                        .getSingleResult());
        if (!found.equals(SchemaMigration.SCHEMA) && !found.startsWith(SchemaMigration.SCHEMA + ",")) {
            throw new SearchPathException(found);
        }
    }

    /** Looks into a schema first and into the live one after it, until the transaction ends. */
    void enter(String schema) {
        set(schema + ", " + SchemaMigration.SCHEMA);
    }

    /** Looks into the live schema alone again. */
    void leave() {
        set(SchemaMigration.SCHEMA);
    }

    private void set(String path) {
        // what was done until here must go where it was meant to go
        entities.flush();
        entities.clear();
        entities.createNativeQuery("select set_config('search_path', :path, true)", String.class)
                .setParameter("path", path)
                .getSingleResult();
    }
}
