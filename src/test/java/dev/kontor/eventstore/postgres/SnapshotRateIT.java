package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.ContextFolds;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.snapshot.Snapshotted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long a decision waits for the state of its context: from all its facts, from a snapshot in the table and the
 * facts since, and from the fold that its node still has in memory; printed, since it depends on the machine. Each read
 * is a transaction of its own.
 */
@Tag("soak")
public class SnapshotRateIT {

    private static final int OTHER_FACTS = 50_000;
    private static final int SINCE = 50;
    private static final int ROUNDS = 5;
    private static final long CELL_NANOS = 1_000_000_000L;

    /** Small, however many the facts are; public, as JSON-B wants it. */
    public record Balance(BigDecimal amount, int moves) {}

    /** What an account has. */
    public record BalanceOf(String account) implements DecisionModel<Balance>, Snapshotted<Balance> {
        @Override
        public ContextQuery query() {
            return ContextQuery.of(MoneyMoved.class).where(Sample.ACCOUNT, account);
        }

        @Override
        public Balance initial() {
            return new Balance(new BigDecimal("0.00"), 0);
        }

        @Override
        public Balance apply(Balance state, Event event) {
            var moved = (MoneyMoved) event;
            return new Balance(state.amount().add(moved.amount()), state.moves() + 1);
        }

        @Override
        public String snapshotName() {
            return "balance";
        }

        @Override
        public Class<Balance> stateType() {
            return Balance.class;
        }

        @Override
        public int snapshotEvery() {
            return SINCE;
        }
    }

    private enum Way {
        ALL_FACTS,
        FROM_TABLE,
        FROM_MEMORY
    }

    @Test
    void ofAHundredAThousandAndTenThousandFacts() {
        try (var database = Database.create();
                var forgetful = new SnapshotNode(database, 0);
                var remembering = new SnapshotNode(database, 100)) {
            append(database, "other", OTHER_FACTS);
            for (int facts : List.of(100, 1_000, 10_000)) {
                var model = new BalanceOf("of" + facts);
                append(database, model.account(), facts - SINCE + 1);
                assertThat(forgetful.read(model).state().moves()).isEqualTo(facts - SINCE + 1);
                forgetful.settle();
                // one less than would make a new snapshot due
                append(database, model.account(), SINCE - 1);
                report(
                        facts,
                        medians(facts, database, Map.of(Way.FROM_TABLE, forgetful, Way.FROM_MEMORY, remembering)));
                assertThat(database.ask("select facts from kontor.snapshot where state ->> 'moves' = '%d'"
                                .formatted(facts - SINCE + 1)))
                        .hasSize(1);
            }
        }
    }

    private static void append(Database database, String account, int facts) {
        for (int left = facts; left > 0; left -= 500) {
            var some = IntStream.range(0, Math.min(500, left))
                    .mapToObj(number -> MoneyMoved.of(account, "bank " + number))
                    .toList();
            database.with(store -> store.append(some));
        }
    }

    private static void report(int facts, Map<Way, Double> millis) {
        double all = millis.get(Way.ALL_FACTS);
        System.out.printf(
                "%,d facts: all %.2f ms, snapshot and %d facts since %.2f ms (%.3f), in memory %.2f ms (%.3f)%n",
                facts,
                all,
                SINCE - 1,
                millis.get(Way.FROM_TABLE),
                millis.get(Way.FROM_TABLE) / all,
                millis.get(Way.FROM_MEMORY),
                millis.get(Way.FROM_MEMORY) / all);
    }

    /** Milliseconds a read; each way is measured once in each round, and the first round counts for nothing. */
    private static Map<Way, Double> medians(int facts, Database database, Map<Way, SnapshotNode> nodes) {
        var model = new BalanceOf("of" + facts);
        var measured = new EnumMap<Way, List<Double>>(Way.class);
        for (int round = 0; round <= ROUNDS; round++) {
            for (Way way : Way.values()) {
                double millis = millis(facts, () -> switch (way) {
                    case ALL_FACTS ->
                        database.with(
                                store -> ContextFolds.over(store).read(model).state());
                    case FROM_TABLE, FROM_MEMORY -> nodes.get(way).read(model).state();
                });
                if (round > 0) {
                    measured.computeIfAbsent(way, first -> new ArrayList<>()).add(millis);
                }
            }
        }
        var medians = new EnumMap<Way, Double>(Way.class);
        measured.forEach(
                (way, all) -> medians.put(way, all.stream().sorted().toList().get(ROUNDS / 2)));
        return medians;
    }

    private interface Read {
        Balance state();
    }

    private static double millis(int facts, Read read) {
        long start = System.nanoTime();
        int reads = 0;
        while (System.nanoTime() - start < CELL_NANOS) {
            assertThat(read.state().moves()).isEqualTo(facts);
            reads++;
        }
        return (System.nanoTime() - start) / 1e6 / reads;
    }
}
