package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.EventStoreException;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;

/** The database's schema is none that this release knows or can bring up to date; Kontor does not start on it. */
public final class UnknownSchemaException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    /** Flyway's exception is told, not chained: operators are shown the last of a chain, and this is the line they need. */
    UnknownSchemaException(String schema, FlywayException reason) {
        super(
                "Kontor does not start: the database schema '%s' is not one that this release knows. Deploy the release that made it, or point jdbc/kontor at another database. (%s)"
                        .formatted(
                                schema,
                                String.valueOf(reason.getMessage())
                                        .lines()
                                        .limit(2)
                                        .collect(Collectors.joining(" "))));
    }
}
