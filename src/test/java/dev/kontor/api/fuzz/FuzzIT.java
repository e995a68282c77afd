package dev.kontor.api.fuzz;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.api.Api;
import dev.kontor.launcher.TestEnvironment;
import dev.kontor.security.Someone;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Requests that nobody means, to every operation that the server tells of: by values that have undone others, and by
 * values as told with something wrong among them. None may fail on the server's side, and every refusal is a problem
 * detail. By an administrator of a tenant of its own.
 */
class FuzzIT {

    /** Others have checks and jobs of their own under way, and made-up data would take too long. */
    private static final List<String> LEFT_OUT = List.of("sample-data", "log-checks");

    private static final int REQUESTS = Integer.getInteger("kontor.fuzz.requests", 8);
    private static final long SEED = Long.getLong("kontor.fuzz.seed", 4711);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String tenant = "fuzz-" + UUID.randomUUID();
    private Someone somebody = Someone.of(tenant, "admin");
    private final Document document =
            new Document(given().baseUri(TestEnvironment.url().toString())
                    .accept("application/json")
                    .get("openapi")
                    .jsonPath());
    private final Generator generator = new Generator(document, SEED);
    private final Map<Integer, Integer> counts = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    /**
     * What was answered.
     *
     * @param text its beginning; empty for a live stream, which has no end
     */
    private record Answer(int status, String type, String text) {

        /** A zero, a slash or a backslash within a part of a path, Payara refuses before it asks the application. */
        boolean isPayarasTo(String target) {
            return status == 400 && text.isEmpty() && target.matches("[^?]*%(00|2F|5C).*");
        }

        boolean isRight() {
            return switch (status) {
                case 200, 201, 202, 204, 304 -> true;
                case 503 -> text.contains("problem:not-yet-readable") || text.contains("problem:too-many-streams");
                default -> status >= 400 && status < 500 && type.startsWith("application/problem+json");
            };
        }
    }

    private Answer send(Generator.Sent sent) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(TestEnvironment.url().resolve(sent.target()))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + somebody.token())
                .header("Accept-Language", sent.language())
                .header("Content-Type", "application/json")
                .method(sent.method(), BodyPublishers.ofString(sent.body()))
                .build();
        var answer = client.send(request, BodyHandlers.ofInputStream());
        var type = answer.headers().firstValue("Content-Type").orElse("");
        try (var body = answer.body()) {
            var text = type.startsWith("text/event-stream") ? "" : new String(body.readNBytes(2_000), UTF_8);
            return new Answer(answer.statusCode(), type, text);
        }
    }

    private void ask(Operation operation) throws IOException, InterruptedException {
        var sent = generator.request(operation);
        var answer = send(sent);
        counts.merge(answer.status(), 1, Integer::sum);
        if (!answer.isRight() && !answer.isPayarasTo(sent.target())) {
            wrong.add("%s\n  %s\n  %s".formatted(sent.method() + " " + sent.target(), beginning(sent.body()), answer));
        }
        if (answer.status() == 201) {
            try (var reader = Json.createReader(new StringReader(answer.text()))) {
                generator.made(operation, reader.readObject().getString("id", "none"));
            }
        }
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), 300));
    }

    @Test
    void noRequestIsTheServersUndoing() throws Exception {
        var operations = document.operations().stream()
                .filter(operation -> !LEFT_OUT.contains(operation.area()))
                .toList();
        assertThat(operations).hasSizeGreaterThan(100);
        for (int round = 0; round < REQUESTS; round++) {
            // before the token of the last one ends
            somebody = Someone.of(tenant, "admin");
            for (var operation : operations) {
                ask(operation);
            }
        }
        System.out.printf("%d operations, seed %d, answers by status: %s%n", operations.size(), SEED, counts);
        assertThat(wrong).isEmpty();
        assertThat(counts).as("some were in order").containsKeys(200, 201);
    }

    @Test
    void norAreBytesThatNoClientWouldSend() {
        var raw = new RawHttp(TestEnvironment.url(), "Bearer " + somebody.token());
        var nothing = new byte[0];
        var heads = new TreeMap<String, String>();
        for (var target : List.of(
                "/api/contacts/%00",
                "/api/contacts/%zz",
                "/api/contacts/%c0%ae%c0%ae/",
                "/api/contacts/%ff%fe",
                "/api/../WEB-INF/web.xml",
                "/api/%2e%2e/WEB-INF/web.xml",
                "/api/..;/WEB-INF/web.xml",
                "/WEB-INF/web.xml",
                "/%57EB-INF/web.xml",
                "/api//contacts",
                "/api/contacts;jsessionid=1",
                "/api/contacts/" + "a".repeat(6_000),
                "/api/contacts?q=%",
                "/api/contacts?q=%ff",
                "/api/contacts?" + "q=a&".repeat(1_000),
                "/api/contacts?size=2147483647&page=2147483647",
                "/api/contacts?size=-1",
                "http://other.example/api/contacts",
                "*")) {
            heads.put("GET " + beginning(target), raw.send("GET " + target, "", nothing));
        }
        for (var headers : List.of(
                "Accept-Language: " + "de,".repeat(2_000) + "\r\n",
                "Accept-Language: \u00ff\u00fe;q=x\r\n",
                "Accept: " + "*/".repeat(500) + "\r\n",
                "If-Match: \"\u0000\"\r\n",
                "If-None-Match: \"" + "x".repeat(5_000) + "\"\r\n",
                "traceparent: 00-zz\r\n",
                "X-Correlation-Id: a\u0085b\r\n",
                "X-Correlation-Id: " + "x".repeat(5_000) + "\r\n",
                "Cookie: kontor-session=../../x\r\n",
                "Range: bytes=9-1\r\n",
                "Content-Length: -1\r\n",
                "Content-Length: 5\r\nContent-Length: 7\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n")) {
            heads.put("with " + beginning(headers.strip()), raw.send("GET /api/contacts", headers, nothing));
        }
        for (var body : List.of(
                new byte[] {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xff, (byte) 0xc0, '"', '}'},
                "{\"name\":\"\u00e4\"}".getBytes(ISO_8859_1),
                "\u0000\u0000\u0000{".getBytes(UTF_8))) {
            for (var type : List.of("application/json", "application/json; charset=utf-16", "text/plain", "x")) {
                var headers = "Content-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n";
                heads.put("body as " + type + " " + body.length, raw.send("POST /api/contacts", headers, body));
            }
        }
        System.out.printf("%d strange requests%n", heads.size());
        heads.values().removeIf(head -> head.isEmpty() || head.matches("(?s)HTTP/1.1 (?!5)\\d\\d\\d.*"));
        assertThat(heads).as("what the server failed at").isEmpty();
        var after = Api.send("GET", "api/contacts", "", "Authorization", "Bearer " + somebody.token());
        assertThat(after.status()).as("it goes on").isEqualTo(200);
    }
}
