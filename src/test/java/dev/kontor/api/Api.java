package dev.kontor.api;

import dev.kontor.launcher.TestEnvironment;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A client of the deployed application that is quick enough for many requests at once. */
public final class Api {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * What was answered.
     *
     * @param status the HTTP status
     * @param text the body
     * @param response with all headers
     */
    public record Reply(int status, String text, HttpResponse<String> response) {

        /** The body as a JSON object. */
        public JsonObject json() {
            try (var reader = Json.createReader(new StringReader(text))) {
                return reader.readObject();
            }
        }

        /** A header; empty if it is absent. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The position that a command reached. */
        public long position() {
            return json().getJsonNumber("position").longValueExact();
        }

        /** The problem's rule. */
        public String rule() {
            return json().getString("type").substring("urn:kontor:problem:".length());
        }
    }

    private Api() {}

    /** Requests to the application by its first administrator. */
    public static RequestSpecification request() {
        return RestAssured.given()
                .baseUri(TestEnvironment.url().toString())
                .contentType("application/json")
                .header("Authorization", bearer());
    }

    /** The first administrator, as facts name them. */
    public static String user() {
        return send("GET", "api/session", "").json().getString("user");
    }

    /** What the first administrator sends as Authorization. */
    public static String bearer() {
        return "Bearer " + TestEnvironment.token();
    }

    /**
     * Sends a request, by the first administrator unless there is an Authorization; headers come as names and values by
     * turns.
     */
    public static Reply send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(TestEnvironment.url() + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (!List.of(headers).contains("Authorization")) {
            request.header("Authorization", bearer());
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Creates a contact. */
    public static Reply create(String name, String email, String... headers) {
        return send("POST", "api/contacts", contact(name, email), headers);
    }

    /** The body that creates a contact. */
    public static String contact(String name, String email) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("email", email)
                .build()
                .toString();
    }

    /** An address that no other test uses. */
    public static String newEmail() {
        return "c" + UUID.randomUUID() + "@example.org";
    }
}
