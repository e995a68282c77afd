package dev.kontor.launcher;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first administrator of a server that tests start, whose password is chosen; signs in when it is needed. */
final class Administrator {

    /** As Kontor has it where nobody says otherwise. */
    static final String EMAIL = "admin@kontor.example";

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Secret password;
    private @Nullable String token;
    private Instant since = Instant.MIN;

    private Administrator(Secret password) {
        this.password = password;
    }

    /** The one of a database; all servers on it have the same. */
    static Administrator of(Postgres postgres) {
        return new Administrator(Secret.keptIn(postgres.rolePassword().file().resolveSibling("first-admin")));
    }

    /** What the server's environment says of them. */
    Map<String, String> environment() {
        return Map.of("KONTOR_FIRST_ADMIN_PASSWORD", password.value());
    }

    String password() {
        return password.value();
    }

    /** A token that is good for some minutes yet. */
    synchronized String token(URI server) {
        if (token == null || since.plus(FRESH).isBefore(Instant.now())) {
            since = Instant.now();
            token = signIn(server);
        }
        return token;
    }

    private String signIn(URI server) {
        var body = Json.createObjectBuilder().add("email", EMAIL).add("password", password.value());
        var request = HttpRequest.newBuilder(server.resolve("/api/tokens"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.build().toString()))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new LaunchFailure("The administrator could not sign in: " + answer.body());
            }
            try (var json = Json.createReader(new StringReader(answer.body()))) {
                return json.readObject().getString("access_token");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("The signing in was interrupted", e);
        }
    }
}
