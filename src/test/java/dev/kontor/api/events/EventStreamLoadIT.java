package dev.kontor.api.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.api.Api;
import dev.kontor.launcher.TestEnvironment;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many clients follow at once while facts are written: none misses any, and what the server holds does not grow. */
@Tag("soak")
class EventStreamLoadIT {

    private static final int SLOW = 5;
    private static final Duration SAMPLE = Duration.ofSeconds(30);

    private final List<String> contacts = new ArrayList<>();

    @Test
    void fortyClientsMissNothing() throws Exception {
        run(40, Duration.ofSeconds(5));
    }

    @Test
    @Tag("soak")
    void fiveHundredClientsMissNothingForMinutes() throws Exception {
        var heaps = run(500, Duration.ofMinutes(2));
        // the first is taken while classes are still being loaded
        assertThat(heaps.getLast()).isLessThan((long) (heaps.get(1) * 1.2) + 10_000_000);
    }

    private List<Long> run(int clients, Duration duration) throws Exception {
        var server = new ServerProcess();
        for (int number = 0; number < 10; number++) {
            contacts.add(Api.create("Ada", Api.newEmail()).json().getString("id"));
        }
        long before = Api.create("Before", Api.newEmail()).position();
        var slow = new ArrayList<SlowClient>();
        var heaps = new ArrayList<Long>();
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var threads = Executors.newFixedThreadPool(2)) {
            var streams = IntStream.range(0, clients)
                    .mapToObj(number -> Counting.open(client, stream(number), before))
                    .toList();
            for (int number = 0; number < SLOW; number++) {
                slow.add(new SlowClient("all?from=" + (before + 1)));
            }
            tellPolls(server, clients);
            var writers = List.of(threads.submit(() -> write(0, duration)), threads.submit(() -> write(1, duration)));
            for (Duration rest = duration; rest.compareTo(SAMPLE) > 0; rest = rest.minus(SAMPLE)) {
                Thread.sleep(SAMPLE);
                heaps.add(server.heap());
            }
            long last = Math.max(writers.get(0).get(), writers.get(1).get());
            verify(streams, before, last);
            for (var one : slow) {
                assertThat(one.readUntil(last)).isEqualTo(log("all", before, last));
                one.close();
            }
            heaps.add(server.heap());
            System.out.printf(
                    "%d clients, %d facts, %d events sent, heap after collection %s MB, facts held %d%n",
                    clients,
                    log("all", before, last).size(),
                    streams.stream().mapToLong(Counting::count).sum(),
                    heaps.stream().map(bytes -> bytes / 1_000_000).toList(),
                    server.instances("dev.kontor.eventstore.stream.LiveFact"));
            client.shutdownNow();
        }
        return heaps;
    }

    /** What the database is asked in a second in which nothing happens. */
    private static void tellPolls(ServerProcess server, int clients) throws Exception {
        Thread.sleep(3000);
        long start = server.transactions();
        Thread.sleep(5000);
        System.out.printf("%d clients wait: %d transactions in 5 s%n", clients, server.transactions() - start);
    }

    /** Two of three follow everything, the others a category or one thing. */
    private String stream(int number) {
        return switch (number % 6) {
            case 0 -> "contacts";
            case 1 -> "contact-" + contacts.get(number % contacts.size());
            default -> "all";
        };
    }

    /** The position of the last fact. */
    private long write(int writer, Duration duration) throws InterruptedException {
        long end = System.nanoTime() + duration.toNanos();
        long last = 0;
        for (int number = writer; System.nanoTime() < end; number++) {
            var contact = contacts.get(number % contacts.size());
            var reply = number % 2 == 0
                    ? Api.create("Ada " + number, Api.newEmail())
                    : Api.send("PUT", "api/contacts/" + contact + "/name", "{\"name\":\"Ada " + number + "\"}");
            assertThat(reply.status()).isIn(200, 201);
            last = reply.position();
            Thread.sleep(20);
        }
        return last;
    }

    private static void verify(List<Counting> streams, long before, long last) throws Exception {
        for (var stream : streams) {
            var expected = log(stream.name(), before, last);
            assertThat(stream.await(expected.size())).as(stream.name()).isEqualTo(expected);
        }
    }

    private static List<Long> log(String stream, long after, long last) throws SQLException {
        var contact = stream.startsWith("contact-") ? stream.substring("contact-".length()) : "";
        try (var connection = TestEnvironment.applicationDatabaseOfAllTenants().getConnection();
                var query = connection.prepareStatement("""
                        select position from kontor.event_log
                         where position > ? and position <= ? and (? = '' or payload ->> 'contactId' = ?)
                         order by position
                        """)) {
            query.setLong(1, after);
            query.setLong(2, last);
            query.setString(3, contact);
            query.setString(4, contact);
            var positions = new ArrayList<Long>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    positions.add(rows.getLong(1));
                }
            }
            return positions;
        }
    }
}
