package dev.kontor.eventstore.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.projection.Projection;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How fast subscriptions catch up, beside a plain SELECT of the same rows in the same run. */
@Tag("soak")
class CatchUpRateIT {

    private static final int FACTS = 100_000;
    private static final String SELECT =
            "select max(length(cast(payload as text))), max(position) from kontor.event_log";

    /** Takes every note and does nothing with it. */
    public static final class Idle implements Projection {
        private final AtomicLong taken = new AtomicLong();

        @Override
        public String name() {
            return "idle";
        }

        /** Counts it. */
        public void on(NoteWritten note, EventEnvelope fact) {
            taken.incrementAndGet();
        }
    }

    @Test
    void ofOneThatDoesNothingAndOfOneThatWritesARowForEachFact() {
        var idle = new Idle();
        try (var database = new MigratedDatabase();
                var writer = new FollowingNode(database.jdbcUrl(), "writer", self -> List.of())) {
            Notes.TABLE.forEach(writer::sql);
            for (int written = 0; written < FACTS; written += 1_000) {
                writer.append(IntStream.range(0, 1_000)
                        .mapToObj(number -> NoteWritten.of("ann", "note " + number))
                        .toList());
            }
            double select = rate(() -> writer.ask(Object[].class, SELECT));
            double doingNothing = rate(() -> caughtUp(database, "idle", self -> idle));
            double writing = rate(() -> caughtUp(database, "notes", self -> new Notes(self, "notes", false)));
            System.out.printf(
                    "facts/s: plain SELECT %,.0f, idle projection %,.0f (%.3f), a row for each fact %,.0f (%.3f)%n",
                    select, doingNothing, doingNothing / select, writing, writing / select);
            assertThat(idle.taken).hasValue(FACTS);
        }
    }

    private static long caughtUp(
            MigratedDatabase database, String name, Function<FollowingNode, Projection> projection) {
        try (var node =
                new FollowingNode(database.jdbcUrl(), "node-" + name, self -> List.of(projection.apply(self)))) {
            node.engine().start();
            FollowingNode.until(() -> node.subscriptions().position(name) >= FACTS);
            return node.subscriptions().position(name);
        }
    }

    private static double rate(Supplier<?> work) {
        long start = System.nanoTime();
        work.get();
        return FACTS * 1e9 / (System.nanoTime() - start);
    }
}
