package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.EventStoreException;

/** The connections do not find the read models by their bare names; Kontor does not start. The message says what to do. */
public final class SearchPathException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    /** @param found the schemas that the connections look into, separated by commas */
    SearchPathException(String found) {
        super(
                "Kontor does not start: the connections of jdbc/kontor look for tables in {%s}, not in '%s' first. Give the pool the property options with '-c search_path=%s', as payara/commands does."
                        .formatted(found, SchemaMigration.SCHEMA, SchemaMigration.SCHEMA));
    }
}
