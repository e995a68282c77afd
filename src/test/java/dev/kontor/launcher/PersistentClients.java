package dev.kontor.launcher;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Clients that send each command, with its key, until it is acknowledged; then the next. */
final class PersistentClients implements AutoCloseable {

    private static final int CLIENTS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Integer> refusals = new ConcurrentSkipListMap<>();
    private final ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final URI server;
    private final Supplier<String> authorization;
    private volatile boolean going = true;

    /** Begins. */
    PersistentClients(URI server, Supplier<String> authorization) {
        this.server = server;
        this.authorization = authorization;
        for (int number = 0; number < CLIENTS; number++) {
            threads.add(Thread.ofPlatform().start(this::work));
        }
    }

    private void work() {
        while (going) {
            var key = UUID.randomUUID().toString();
            while (!acknowledged(key)) {
                LockSupport.parkNanos(100_000_000);
            }
        }
    }

    private boolean acknowledged(String key) {
        try {
            var answer = http.send(request(key), BodyHandlers.ofString());
            if (answer.statusCode() == 201) {
                remember(answer);
                return true;
            }
            refused(answer.statusCode() + " "
                    + answer.body().replaceFirst("(?s).*urn:kontor:problem:([a-z-]+).*", "$1"));
        } catch (IOException | LaunchFailure e) {
            refused(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            return true;
        }
        return false;
    }

    private HttpRequest request(String key) {
        return HttpRequest.newBuilder(server.resolve("/api/contacts"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", authorization.get())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("{\"name\":\"Ada\",\"email\":\"" + key + "@example.org\"}"))
                .build();
    }

    private void remember(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            var json = reader.readObject();
            acknowledged.put(
                    json.getString("id"), json.getJsonNumber("position").longValue());
            times.add(System.nanoTime());
        }
    }

    private void refused(String why) {
        refusals.merge(why.length() > 60 ? why.substring(0, 60) : why, 1, Integer::sum);
    }

    /** How many commands were acknowledged. */
    int count() {
        return times.size();
    }

    /** Waits until so many more were acknowledged. */
    void awaitMore(int more) {
        int enough = count() + more;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (count() < enough) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Only %d of %d; %s".formatted(count(), enough, refusals));
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** How long after an instant, as the nano time tells it, the first was acknowledged; in milliseconds. */
    long firstAfter(long instant) {
        return times.stream()
                .mapToLong(time -> TimeUnit.NANOSECONDS.toMillis(time - instant))
                .filter(millis -> millis >= 0)
                .min()
                .orElseThrow();
    }

    /** By what each attempt was refused that was not acknowledged. */
    Map<String, Integer> refusals() {
        return refusals;
    }

    /** Has all clients go on until their last command is acknowledged; gives the contacts they made, with positions. */
    Map<String, Long> end() throws InterruptedException {
        going = false;
        for (var thread : threads) {
            if (!thread.join(PATIENCE)) {
                throw new AssertionError("A command is not acknowledged after " + PATIENCE + "; " + refusals);
            }
        }
        return Map.copyOf(acknowledged);
    }

    @Override
    public void close() {
        going = false;
        threads.forEach(Thread::interrupt);
        http.shutdownNow();
    }
}
