package dev.kontor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Streams that are open hold up neither a new release nor the end of the server, and their clients learn of it. */
@Tag("soak")
class ServerStopIT {

    private static final int CLIENTS = 50;
    private static final Duration PROMPTLY = Duration.ofSeconds(20);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private OwnServers servers;
    private Payara server;

    @BeforeEach
    void start() throws IOException {
        servers = new OwnServers("server-stop");
        server = servers.start("server");
    }

    @AfterEach
    void end() throws Exception {
        client.shutdownNow();
        servers.close();
    }

    @Test
    void aNewReleaseAndTheEndOfTheServerEndTheStreams() throws Exception {
        long first = servers.create(server);
        var open = open(first);
        long begun = System.nanoTime();
        servers.deploy(server);
        System.out.printf("deployed anew in %d ms%n", millisSince(begun));
        assertEnded(open, Duration.ofSeconds(1));

        var again = open(first);
        long stopped = System.nanoTime();
        var process = server.process();
        assertThat(process.destroy()).isTrue();
        assertEnded(again, PROMPTLY);
        System.out.printf("%d streams ended after %d ms%n", CLIENTS, millisSince(stopped));
        process.onExit().get(PROMPTLY.toSeconds(), TimeUnit.SECONDS);
        System.out.printf("the server ended after %d ms%n", millisSince(stopped));
    }

    /** Streams that have told of the first fact, each by its end. */
    private List<CompletableFuture<Void>> open(long first) {
        var request = HttpRequest.newBuilder(URI.create(server.url() + "api/events/stream/" + "all?from=" + first))
                .header("Authorization", servers.bearer(server))
                .build();
        return IntStream.range(0, CLIENTS)
                .mapToObj(number -> client.sendAsync(request, BodyHandlers.ofLines()))
                .map(CompletableFuture::join)
                .map(ServerStopIT::endOf)
                .toList();
    }

    private static CompletableFuture<Void> endOf(HttpResponse<Stream<String>> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        var lines = answer.body().iterator();
        while (!lines.next().startsWith("data: ")) {
            // the opening
        }
        return CompletableFuture.runAsync(
                () -> lines.forEachRemaining(line -> {}),
                work -> Thread.ofVirtual().start(work));
    }

    private static void assertEnded(List<CompletableFuture<Void>> streams, Duration within) throws Exception {
        // an end that the server has not announced is an end too
        CompletableFuture.allOf(streams.toArray(CompletableFuture[]::new))
                .exceptionally(broken -> null)
                .get(within.toSeconds(), TimeUnit.SECONDS);
        assertThat(streams).allMatch(CompletableFuture::isDone);
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
