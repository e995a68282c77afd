package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.archive.ArchiveRefusedException;
import dev.kontor.eventstore.archive.LogArchive;
import java.util.function.Supplier;

/** The partitions of a test's own log, small ones. */
final class Partitions {

    private static final long PAUSE_NANOS = 1_000_000;

    private final Database database;
    private final Bound bound;
    private final Chained chained;

    Partitions(Database database) {
        this.database = database;
        this.bound = new Bound(database.node(), Database.TENANT);
        this.chained = new Chained(database, 500, 500);
    }

    LogArchive archive() {
        return new PostgresLogArchive(bound.entities(), bound, PAUSE_NANOS);
    }

    Chained chained() {
        return chained;
    }

    /** The transactions in which it works. */
    Bound bound() {
        return bound;
    }

    /** Ends the first partition of a log with one before a position, above which there is no fact, and makes the next. */
    void cut(long at) {
        database.run("""
                alter table kontor.event_log detach partition kontor.event_log_1;
                alter table kontor.event_log attach partition kontor.event_log_1 for values from (minvalue) to (%1$d);
                update kontor.log_partition set next_position = %1$d where first_position = 1;
                select kontor.add_log_partition(%1$d, 1000000);
                """.formatted(at));
    }

    /** Has the chain and the counts come to the end of the log. */
    void settle() {
        chained.chaining().catchUp();
        bound.acrossTenants(new Counting(bound));
    }

    private record Counting(Bound bound) implements Supplier<Boolean> {
        @Override
        public Boolean get() {
            return new PostgresEventCounts(bound.entities()).count();
        }
    }

    /** Why a partition cannot be moved. */
    static ArchiveRefusedException.Reason refusal(Runnable move) {
        try {
            move.run();
        } catch (ArchiveRefusedException refused) {
            return refused.reason();
        }
        throw new AssertionError("not refused");
    }
}
