package dev.kontor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A server with narrow limits: what is beyond them is refused at once, and when it is over, all is as before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsIT {

    private static final int AT_ONCE = 4;

    /** So few in a second that the slowest machine can send more. */
    private static final int PER_SECOND = 4;

    private static final int BURST_SECONDS = 7;
    private static final int BURST = PER_SECOND * BURST_SECONDS;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private OwnServers servers;
    private Payara server;

    @BeforeAll
    void start() throws IOException {
        servers = new OwnServers(
                "limits",
                Map.of(
                        "KONTOR_LIMITS_REQUESTS_AT_ONCE", Integer.toString(AT_ONCE),
                        "KONTOR_LIMITS_USER_REQUESTS_PER_SECOND", Integer.toString(PER_SECOND),
                        "KONTOR_LIMITS_BURST_SECONDS", Integer.toString(BURST_SECONDS)));
        server = servers.start("server");
    }

    @AfterAll
    void end() throws Exception {
        client.shutdownNow();
        servers.close();
    }

    private CompletableFuture<HttpResponse<String>> get(String path) {
        var request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Authorization", servers.bearer(server))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    private List<HttpResponse<String>> all(int requests, String path) {
        var sent = IntStream.range(0, requests).mapToObj(number -> get(path)).toList();
        return sent.stream().map(CompletableFuture::join).toList();
    }

    private static long count(List<HttpResponse<String>> answers, int status) {
        return answers.stream().filter(answer -> answer.statusCode() == status).count();
    }

    private void untilAnswered(String path) {
        HttpResponse<String> answer;
        do {
            LockSupport.parkNanos(100_000_000);
            answer = get(path).join();
        } while (answer.statusCode() == 429);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void whatIsTooMuchAtOnceIsRefusedAndTheRestIsServed() {
        // none of them is to be one too many in a second
        LockSupport.parkNanos(Duration.ofSeconds(BURST_SECONDS).toNanos());
        // each of them waits on a thread of the server for what never comes, for five seconds
        long drawn = DrawnPositions.in(servers.postgres().asRole(Postgres.DATABASE));
        var answers = all(20, "api/contacts?after=" + drawn);

        var refused = answers.stream()
                .filter(answer -> answer.body().contains("urn:kontor:problem:overloaded"))
                .toList();
        assertThat(refused).hasSizeBetween(10, 20 - AT_ONCE).allMatch(answer -> answer.statusCode() == 503);
        assertThat(refused.getFirst().headers().firstValue("Retry-After")).hasValue("1");
        assertThat(answers)
                .filteredOn(answer -> answer.body().contains("not-yet-readable"))
                .hasSizeBetween(AT_ONCE, 10);
        untilAnswered("api/contacts");
    }

    @Test
    void whoSendsTooManyIsToldToWait() {
        untilAnswered("api/session");
        var limited = IntStream.range(0, 5 * BURST)
                .mapToObj(number -> get("api/session").join())
                .toList();

        assertThat(count(limited, 429)).isPositive();
        assertThat(count(limited, 200) + count(limited, 429)).isEqualTo(5 * BURST);
        assertThat(limited).filteredOn(answer -> answer.statusCode() == 429).allSatisfy(answer -> {
            assertThat(answer.body()).contains("urn:kontor:problem:too-many-requests");
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        });
        untilAnswered("api/session");
    }

    @Test
    void pagesCountWithTheApiAndTellPeopleToWait() {
        all(2 * BURST, "api/session");
        var page = HttpRequest.newBuilder(URI.create(server.url() + "crm/contact/contacts"))
                .header("Authorization", servers.bearer(server))
                .header("Accept", "text/html")
                .build();
        // at once: one after the other they would take longer than what is allowed takes to come back
        var sent = IntStream.range(0, 2 * BURST)
                .mapToObj(number -> client.sendAsync(page, BodyHandlers.ofString()))
                .toList();
        var answers = sent.stream().map(CompletableFuture::join).toList();

        assertThat(count(answers, 429)).isPositive();
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 429).allSatisfy(answer -> {
            assertThat(answer.body()).contains("<h1>Too many requests</h1>", "Wait a moment");
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        });
        // what a page is drawn with is not counted
        assertThat(get("web/kontor.css").join().statusCode()).isEqualTo(200);
        untilAnswered("api/session");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.url() + "api/contacts"))
                .header("Authorization", servers.bearer(server))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"" + "x".repeat(20_000_000) + "\"}"))
                .build();
        HttpResponse<String> answer;
        do {
            answer = client.send(request, BodyHandlers.ofString());
        } while (answer.statusCode() == 429);

        assertThat(answer.statusCode()).isEqualTo(413);
    }
}
