package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Readers that tail the log while writers come late, take their transaction ids early, append several times, roll
 * back and crash: nothing is missed, nothing comes twice, all in order.
 */
class TailingIT {

    private static final int WRITERS = 8;
    private static final int READERS = 2;

    private Database database;

    @BeforeEach
    void create() {
        database = Database.create();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void readersGetTheWholeLogInOrder() {
        var got = tail(Duration.ofSeconds(10));
        assertThat(got).containsOnly(log());
        assertThat(database.count("event_log")).isGreaterThan(100);
    }

    @Test
    @Tag("soak")
    void readersGetTheWholeLogInOrderForMinutes() {
        var got = tail(Duration.ofMinutes(3));
        assertThat(got).containsOnly(log());
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_ANNOUNCEMENT", "LAST_FACT_AS_WATERMARK"})
    void withAGuardMissingTheyMissFacts(Sabotage sabotage) {
        database.sabotaged(sabotage);
        var got = tail(Duration.ofSeconds(3));
        assertThat(got).doesNotContain(log());
    }

    /** What each reader got, in its order. */
    private List<List<Long>> tail(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        var writing = new AtomicInteger(WRITERS);
        List<List<Long>> got = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            got.add(new ArrayList<>());
        }
        Crowd.run(WRITERS + READERS, number -> {
            if (number < WRITERS) {
                var random = new Random(number);
                while (System.nanoTime() < end) {
                    write(random);
                }
                writing.decrementAndGet();
            } else {
                boolean more = true;
                while (more) {
                    more = writing.get() > 0;
                    read(got.get(number - WRITERS), number);
                }
            }
        });
        return got;
    }

    private void read(List<Long> got, int limit) {
        List<EventEnvelope> slice;
        do {
            long after = got.isEmpty() ? 0 : got.getLast();
            slice = database.node()
                    .call(
                            Database.TENANT,
                            s -> s.log().readAfter(after, 10 * limit).events());
            slice.forEach(fact -> got.add(fact.position()));
        } while (!slice.isEmpty());
    }

    private void write(Random random) {
        try (var session = database.node().begin(Database.TENANT)) {
            if (random.nextBoolean()) {
                session.entities()
                        .createNativeQuery("select cast(cast(pg_current_xact_id() as text) as bigint)")
                        .getResultList();
                pause(random);
            }
            for (int appends = random.nextInt(1, 4); appends > 0; appends--) {
                session.store()
                        .append(List.of(
                                MoneyMoved.of("k" + random.nextInt(1000), "x" + random.nextInt(1000)),
                                MoneyMoved.of("k" + random.nextInt(1000), "x" + random.nextInt(1000))));
                pause(random);
            }
            switch (random.nextInt(20)) {
                case 0 -> crash(session);
                case 1, 2 -> session.rollback();
                default -> session.commit();
            }
        } catch (RuntimeException e) {
            // crashed, or ended as a deadlock: nothing is left
        }
    }

    private static void crash(Node.Session session) {
        session.entities()
                .createNativeQuery("select pg_terminate_backend(pg_backend_pid())")
                .getResultList();
    }

    private static void pause(Random random) {
        if (random.nextInt(3) == 0) {
            LockSupport.parkNanos(random.nextLong(10_000_000));
        }
    }

    private List<Long> log() {
        return database.ask("select position from kontor.event_log order by position").stream()
                .map(row -> Long.valueOf(row.getFirst()))
                .toList();
    }
}
