package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.watermark.AppendUnderWay;
import dev.kontor.eventstore.watermark.Holds;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who holds the watermark back is seen: by its own role in full, by another as far as that may see. */
class LogWatchIT {

    private Database database;

    @BeforeEach
    void create() {
        database = Database.create();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private static PostgresLogWatch watch(Node node) {
        var bound = new Bound(node, Database.TENANT);
        return new PostgresLogWatch(bound.entities(), bound);
    }

    private static List<MoneyMoved> facts() {
        return List.of(MoneyMoved.of("a", "b"));
    }

    @Test
    void anEmptyLogIsCompleteToItsBeginning() {
        var standing = watch(database.node()).look();
        assertThat(standing.watermark()).isZero();
        assertThat(standing.lastPosition()).isZero();
        assertThat(standing.age()).isZero();
        assertThat(standing.underWay()).isEmpty();
    }

    @Test
    void theOneThatHoldsReadersBackComesFirst() {
        database.with(store -> store.append(facts()));
        try (var first = database.actor();
                var second = database.actor()) {
            first.with(store -> store.append(facts()));
            second.with(store -> store.append(facts()));
            database.with(store -> store.append(facts()));

            var standing = watch(database.node()).look();
            assertThat(standing.watermark()).isEqualTo(1);
            assertThat(standing.lastPosition()).isEqualTo(4);
            assertThat(standing.underWay())
                    .extracting(AppendUnderWay::process)
                    .containsExactly(first.process(), second.process());
            assertThat(standing.underWay())
                    .extracting(AppendUnderWay::watermark)
                    .containsExactly(1L, 2L);
            var holder = standing.underWay().getFirst();
            assertThat(holder.state()).isEqualTo("idle in transaction");
            assertThat(holder.role()).isEqualTo("postgres");
            assertThat(holder.since()).isBefore(standing.now());
            assertThat(new Holds().observe(standing)).map(Holds.Hold::waiting).contains(3L);
            first.rollsBack();
            second.commits();
        }
        assertThat(watch(database.node()).look().underWay()).isEmpty();
    }

    @Test
    void ofAnotherRolesAppendAtLeastProcessAndPositionAreSeen() {
        var role = "looker_" + database.name();
        database.run("create role " + role + " login password 'x'");
        database.run("grant usage on schema kontor to " + role);
        database.run("grant select on all tables in schema kontor to " + role);
        database.run("grant usage, select on all sequences in schema kontor to " + role);
        try (var other = new Node(
                        database.url().replaceAll("user=[^&]*", "user=" + role), Sample.serializer(), 2, role, "x");
                var writer = database.actor()) {
            writer.with(store -> store.append(facts()));

            var holder = watch(other).look().underWay().getFirst();
            assertThat(holder.process()).isEqualTo(writer.process());
            assertThat(holder.watermark()).isZero();
            assertThat(holder.state()).isNull();
            assertThat(holder.since()).isNull();
        } finally {
            database.run("drop owned by " + role);
            database.run("drop role " + role);
        }
    }
}
