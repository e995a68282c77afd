package dev.kontor.eventstore.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Processes that follow the log are killed in the middle of batches, again and again (SIGKILL, which nothing in them
 * can catch). What they leave is compared with a fold of the log: each fact counts once, in order.
 */
class KillIT {

    private static final int AUTHORS = 7;
    private static final int FACTS_PER_LIFE = 700;

    private final MigratedDatabase database = new MigratedDatabase();
    private final Random random = new Random(42);
    private FollowingNode observer;

    @BeforeEach
    void start() {
        observer = new FollowingNode(database.jdbcUrl(), "observer", self -> List.of());
        observer.sql(KilledNode.Fold.TABLE);
    }

    @AfterEach
    void stop() {
        observer.close();
        database.close();
    }

    @Test
    void nothingIsLostAndNothingCountsTwice() {
        assertThat(killedAgainAndAgain(8, KilledNode.SOUND)).isEqualTo(Map.of("left", log(), "right", log()));
    }

    @Test
    @Tag("soak")
    void nothingIsLostAndNothingCountsTwiceForMinutes() {
        assertThat(killedAgainAndAgain(200, KilledNode.SOUND)).isEqualTo(Map.of("left", log(), "right", log()));
    }

    @Test
    void withTheCheckpointInATransactionOfItsOwnFactsWouldBeLost() {
        assertThat(killedAgainAndAgain(6, "unguarded")).isNotEqualTo(Map.of("left", log(), "right", log()));
    }

    /** What the read models hold in the end. */
    private Map<String, Map<String, String>> killedAgainAndAgain(int kills, String guard) {
        var nodes = new ArrayList<>(List.of(started(0, guard), started(1, guard)));
        try {
            for (int kill = 0; kill < kills; kill++) {
                long before = position("left") + position("right");
                write(FACTS_PER_LIFE);
                FollowingNode.until(() -> position("left") + position("right") > before);
                LockSupport.parkNanos(random.nextLong(300_000_000));
                int victim = kill % 2;
                nodes.get(victim).destroyForcibly().onExit().join();
                nodes.set(victim, started(victim, guard));
            }
            long last = observer.ask(Long.class, "select max(position) from kontor.event_log")
                    .getFirst();
            FollowingNode.until(() -> position("left") >= last && position("right") >= last);
        } finally {
            nodes.forEach(node -> node.destroyForcibly().onExit().join());
        }
        return Map.of("left", fold("left"), "right", fold("right"));
    }

    private Process started(int number, String guard) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        try {
            return new ProcessBuilder(
                            java,
                            "-Xmx128m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            classes,
                            KilledNode.class.getName(),
                            database.jdbcUrl(),
                            "node" + number,
                            guard)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(int facts) {
        for (int written = 0; written < facts; written += 100) {
            observer.append(IntStream.range(0, 100)
                    .mapToObj(number -> NoteWritten.of("author " + random.nextInt(AUTHORS), "note"))
                    .toList());
        }
    }

    private long position(String name) {
        return observer.subscriptions().position(name);
    }

    private Map<String, String> fold(String name) {
        var fold = new TreeMap<String, String>();
        observer.ask(
                        String.class,
                        "select author || '=' || notes || ':' || digest from kontor.fold where name = '" + name + "'")
                .forEach(row -> fold.put(row.split("=")[0], row.split("=")[1]));
        return fold;
    }

    private Map<String, String> log() {
        var counts = new TreeMap<String, Integer>();
        var digests = new TreeMap<String, String>();
        var facts = observer.node()
                .call(
                        FollowingNode.ORIGIN,
                        session -> session.log().readAfter(0, Integer.MAX_VALUE).events());
        facts.forEach(fact -> {
            var author = ((NoteWritten) fact.event()).author();
            counts.merge(author, 1, Integer::sum);
            digests.merge(author, md5("" + fact.position()), (digest, first) -> md5(digest + fact.position()));
        });
        var fold = new TreeMap<String, String>();
        counts.forEach((author, count) -> fold.put(author, count + ":" + digests.get(author)));
        return fold;
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
