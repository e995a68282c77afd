package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.chain.KeptHead;
import dev.kontor.eventstore.check.Finding;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import dev.kontor.eventstore.subscription.FollowingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Eight writers append for several tenants, roll back and stall; two processes chain what they write and are killed in
 * the middle, again and again (SIGKILL); and checks run all the while. None of them ever finds anything, and heads that
 * were kept on the way are right in the end.
 */
class ChainKillIT {

    private static final int WRITERS = 8;
    private static final List<String> TENANTS = List.of("acme", "other", "third");

    private final Random random = new Random(42);
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger checks = new AtomicInteger();
    private final List<KeptHead> kept = new ArrayList<>();
    private Database database;
    private Chained chained;

    @BeforeEach
    void create() {
        database = Database.create();
        chained = new Chained(database, 500, 500);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    @Tag("soak")
    void noCheckFindsAnythingWhoeverIsKilled() {
        assertThat(foundWhile(4)).isEmpty();
        assertThat(database.ask("select count(*) > 200 from kontor.event_log")).containsExactly(List.of("t"));
        assertThat(database.count("event_link")).isEqualTo(database.count("event_log"));
        assertThat(checks).hasValueGreaterThan(1);
        assertThat(kept).hasSizeGreaterThan(4);
        assertThat(chained.check(kept.toArray(KeptHead[]::new)).findings()).isEmpty();
    }

    @Test
    @Tag("soak")
    void noCheckFindsAnythingForMinutes() {
        assertThat(foundWhile(60)).isEmpty();
        assertThat(chained.check(kept.toArray(KeptHead[]::new)).findings()).isEmpty();
    }

    private List<Finding> foundWhile(int kills) {
        var found = new ArrayList<Finding>();
        Crowd.run(WRITERS + 2, number -> {
            if (number < WRITERS) {
                write(number);
            } else if (number == WRITERS) {
                check(found);
            } else {
                kill(kills);
            }
        });
        chained.chaining().catchUp();
        found.addAll(chained.check().findings());
        return found;
    }

    private void write(int number) {
        var chance = new Random(number);
        var origin = new Origin(TENANTS.get(number % TENANTS.size()), "ann", "c", null, null);
        while (!over.get()) {
            try (var session = database.node().begin(origin)) {
                var facts = new ArrayList<Event>(List.of(NoteWritten.of("ann " + number, "note")));
                if (chance.nextBoolean()) {
                    facts.add(MoneyMoved.of("a" + number, "b"));
                }
                session.store().append(facts);
                LockSupport.parkNanos(chance.nextInt(8) == 0 ? 150_000_000 : chance.nextInt(10_000_000));
                if (chance.nextInt(6) == 0) {
                    session.rollback();
                } else {
                    session.commit();
                }
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    private void check(List<Finding> found) {
        while (!over.get()) {
            found.addAll(chained.check().findings());
            checks.incrementAndGet();
        }
    }

    private void kill(int kills) {
        var processes = new ArrayList<>(List.of(started(), started()));
        try {
            for (int kill = 0; kill < kills; kill++) {
                long before = chained.chaining().chainedTo();
                FollowingNode.until(() -> chained.chaining().chainedTo() > before + 40);
                chained.chaining().standing("", 10).heads().forEach(head -> kept.add(head.toKeep()));
                LockSupport.parkNanos(random.nextLong(100_000_000));
                int victim = kill % 2;
                processes.get(victim).destroyForcibly().onExit().join();
                processes.set(victim, started());
            }
            long before = chained.chaining().chainedTo();
            FollowingNode.until(() -> chained.chaining().chainedTo() > before + 40);
        } finally {
            over.set(true);
            processes.forEach(process -> process.destroyForcibly().onExit().join());
        }
    }

    private Process started() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        try {
            return new ProcessBuilder(
                            java,
                            "-Xmx128m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            classes,
                            ChainingProcess.class.getName(),
                            database.url())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
