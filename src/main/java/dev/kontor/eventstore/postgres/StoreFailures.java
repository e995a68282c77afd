package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.ArchivedFactsException;
import dev.kontor.eventstore.ContentionException;
import dev.kontor.eventstore.DuplicateEventException;
import dev.kontor.eventstore.EventStoreException;
import dev.kontor.eventstore.IsolationException;
import dev.kontor.eventstore.StandbyException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What PostgreSQL's refusals mean to the store's caller. */
final class StoreFailures {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK_DETECTED = "40P01";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String WRONG_ISOLATION = "KO001";
    private static final String STANDBY = "KO002";
    private static final String ARCHIVED = "KO004";

    private StoreFailures() {}

    static <T> T translating(Supplier<T> work) {
        try {
            return work.get();
        } catch (PersistenceException e) {
            throw translate(e);
        }
    }

    static RuntimeException translate(RuntimeException failure) {
        if (failure instanceof EventStoreException) {
            // it has been told already, or someone who knew more has said what it means
            return failure;
        }
        return sql(failure)
                .map(sql -> switch (String.valueOf(sql.getSQLState())) {
                    case WRONG_ISOLATION -> new IsolationException(firstLine(sql));
                    case STANDBY -> new StandbyException(failure);
                    case ARCHIVED -> archived(firstLine(sql), failure);
                    case UNIQUE_VIOLATION -> new DuplicateEventException(allLines(sql), failure);
                    case SERIALIZATION_FAILURE, DEADLOCK_DETECTED, LOCK_NOT_AVAILABLE ->
                        new ContentionException(firstLine(sql), failure);
                    default -> failure;
                })
                .orElse(failure);
    }

    /** The message is the first position of the partition and that of the next one. */
    private static ArchivedFactsException archived(String message, Throwable cause) {
        var bounds = message.split(" ");
        return new ArchivedFactsException(Long.parseLong(bounds[0]), Long.parseLong(bounds[1]) - 1, cause);
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
