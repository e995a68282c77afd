package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.EventStoreException;

/** The database's schema is none that this release knows or can bring up to date; Kontor does not start on it. */
public final class UnknownSchemaException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    UnknownSchemaException(String schema, Throwable cause) {
        super(
                "Kontor does not start: the database schema '%s' is not one that this release knows. Deploy the release that made it, or point jdbc/kontor at another database. (%s)"
                        .formatted(
                                schema,
                                String.valueOf(cause.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse("")),
                cause);
    }
}
