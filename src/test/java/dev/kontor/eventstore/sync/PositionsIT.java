package dev.kontor.eventstore.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.postgres.PostgresPositions;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import dev.kontor.eventstore.subscription.FollowingNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** How far the log and read models have come is asked in one question. */
class PositionsIT {

    private static final Origin ORIGIN = new Origin("acme", "ann", "correlation", null, null);
    private static final List<NoteWritten> NOTE = List.of(NoteWritten.of("ann", "text"));

    @Test
    void theLogHasComeAsFarAsItIsComplete() {
        try (var database = new MigratedDatabase();
                var node = new FollowingNode(database.jdbcUrl(), "one", self -> List.of())) {
            var positions = new PostgresPositions(node.entities(), new Transactions() {
                @Override
                public <T> T inNew(Supplier<T> work) {
                    return node.inNew(work);
                }
            });
            node.sql("insert into kontor.subscription (name, projection_version, position) values ('notes', 1, 7)");
            long first = node.append(NOTE).getLast();
            assertThat(positions.of(Set.of(Positions.LOG))).isEqualTo(Map.of(Positions.LOG, first));
            try (var late = node.node().begin(ORIGIN)) {
                late.store().append(NOTE);
                long last = node.append(NOTE).getLast();
                assertThat(positions.of(Set.of(Positions.LOG, "notes", "unknown")))
                        .isEqualTo(Map.of(Positions.LOG, first, "notes", 7L));
                late.commit();
                assertThat(positions.of(Set.of(Positions.LOG))).isEqualTo(Map.of(Positions.LOG, last));
            }
        }
    }
}
