package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.DuplicateEventException;
import dev.kontor.eventstore.IsolationException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** What PostgreSQL's refusals mean to the store's caller. */
final class StoreFailures {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String WRONG_ISOLATION = "KO001";

    private StoreFailures() {}

    static RuntimeException translate(RuntimeException failure) {
        return sql(failure)
                .map(sql -> switch (String.valueOf(sql.getSQLState())) {
                    case WRONG_ISOLATION -> new IsolationException(firstLine(sql));
                    case UNIQUE_VIOLATION -> new DuplicateEventException(allLines(sql), failure);
                    default -> failure;
                })
                .orElse(failure);
    }

    private static Optional<SQLException> sql(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }

    /** With the detail, which names the id. */
    private static String allLines(SQLException sql) {
        return String.valueOf(sql.getMessage()).replaceAll("\\s*\\R\\s*", "; ").replaceFirst("^ERROR: ", "");
    }

    private static String firstLine(SQLException sql) {
        return String.valueOf(sql.getMessage()).lines().findFirst().orElse("").replaceFirst("^ERROR: ", "");
    }
}
