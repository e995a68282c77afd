package dev.kontor.eventstore.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.projection.Projection;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How fast subscriptions catch up, beside a plain SELECT of the same rows in the same run. */
@Tag("soak")
class CatchUpRateIT {

    private static final int FACTS = 100_000;

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
            var catchUp = new CatchUp(database.jdbcUrl(), FollowingNode.Domain.SAMPLE, FACTS);
            double select = catchUp.ofPlainSelect(writer);
            double doingNothing = catchUp.of(self -> idle);
            writer.sql("delete from kontor.subscription");
            double writing = catchUp.of(self -> new Notes(self, "notes", false));
            System.out.printf(
                    "facts/s: plain SELECT %,.0f, idle projection %,.0f (%.3f), a row for each fact %,.0f (%.3f)%n",
                    select, doingNothing, doingNothing / select, writing, writing / select);
            assertThat(idle.taken).hasValue(FACTS);
        }
    }
}
