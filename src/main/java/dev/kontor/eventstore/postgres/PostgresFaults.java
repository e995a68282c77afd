package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.ContentionException;
import dev.kontor.eventstore.StandbyException;
import dev.kontor.eventstore.serialization.MissingUpcasterException;
import dev.kontor.eventstore.subscription.Faults;
import dev.kontor.eventstore.subscription.OtherVersionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells failures apart by what PostgreSQL says (manual, appendix A). */
@ApplicationScoped
public class PostgresFaults implements Faults {

    /** Connection, rolled back for others' sake, insufficient resources, not in the right state, intervention, I/O. */
    private static final Set<String> TEMPORARY_CLASSES = Set.of("08", "28", "3D", "40", "53", "55", "57", "58", "XX");

    /** Idle for too long, read-only after a fail-over, a schema that is not what the release needs, a right missing. */
    private static final Set<String> TEMPORARY_STATES = Set.of("25006", "25P03", "3F000", "42501", "42P01", "KO002");

    private static final int MAX_CAUSES = 20;
    private static final int MAX_LENGTH = 2_000;

    @Override
    public boolean isTemporary(Throwable failure) {
        return causes(failure).anyMatch(PostgresFaults::isTemporaryItself);
    }

    @Override
    public String describe(Throwable failure) {
        List<String> causes =
                causes(failure).map(PostgresFaults::line).distinct().toList();
        // the outermost says where, the innermost what
        var text = causes.size() < 2 ? causes.getFirst() : causes.getFirst() + "; caused by " + causes.getLast();
        return (text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text).replace("\0", "");
    }

    private static String line(Throwable failure) {
        var message = Optional.ofNullable(failure.getMessage()).orElse("");
        return message.isBlank()
                ? failure.getClass().getSimpleName()
                : failure.getClass().getSimpleName() + ": " + message.strip();
    }

    private static boolean isTemporaryItself(Throwable failure) {
        return switch (failure) {
            case ContentionException contention -> true;
            case StandbyException standby -> true;
            // written by a newer release: a node of that release can read it, and soon this one will be of it
            case MissingUpcasterException newer -> true;
            // as is a read model that a newer release has built
            case OtherVersionException other -> true;
            case SQLException sql -> isTemporary(sql.getSQLState());
            default -> false;
        };
    }

    private static boolean isTemporary(@Nullable String state) {
        // a server's pool that has no connection says so without a state
        return state == null
                || TEMPORARY_STATES.contains(state)
                || (state.length() == 5 && TEMPORARY_CLASSES.contains(state.substring(0, 2)));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAX_CAUSES);
    }
}
