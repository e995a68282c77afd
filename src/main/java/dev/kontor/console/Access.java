package dev.kontor.console;

import jakarta.json.Json;
import java.io.Console;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a command of the console proves who sends it: by the token in {@value #TOKEN}, or else by a user's address and
 * password, the latter from {@value #PASSWORD} or asked for. With a password, a token that gets old is replaced.
 */
final class Access {

    /** The variable of the environment with a token. */
    static final String TOKEN = "KONTOR_TOKEN";

    /** That with a password. */
    static final String PASSWORD = "KONTOR_PASSWORD";

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int OK = 200;

    private final HttpClient http;
    private final URI server;
    private final Optional<String> user;
    private final Map<String, String> environment;
    private @Nullable String password;
    private @Nullable String token;
    private Instant since = Instant.MIN;

    /**
     * @param user the address to sign in with; empty for the token of the environment
     * @param environment variables by name
     */
    Access(HttpClient http, URI server, Optional<String> user, Map<String, String> environment) {
        this.http = http;
        this.server = server;
        this.user = user;
        this.environment = environment;
        this.password = environment.get(PASSWORD);
    }

    /**
     * A request with its proof.
     *
     * @throws AccessRefusedException if there is none
     */
    HttpRequest.Builder request(URI address) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token());
    }

    private String token() throws IOException, InterruptedException {
        if (user.isEmpty()) {
            return Optional.ofNullable(environment.get(TOKEN))
                    .orElseThrow(() -> new AccessRefusedException(
                            "Who are you? Set " + TOKEN + ", or give --user ADDRESS and set " + PASSWORD + "."));
        }
        var known = token;
        if (known == null || since.plus(FRESH).isBefore(Instant.now())) {
            since = Instant.now();
            known = signIn(user.get());
            token = known;
        }
        return known;
    }

    private String signIn(String address) throws IOException, InterruptedException {
        var body = Json.createObjectBuilder()
                .add("email", address)
                .add("password", password(address))
                .build();
        var request = HttpRequest.newBuilder(server.resolve("/api/tokens"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new AccessRefusedException("Kontor did not let you in: " + answer.body());
        }
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject().getString("access_token");
        }
    }

    private String password(String address) {
        var known = password;
        if (known == null) {
            known = Optional.ofNullable(System.console())
                    .map(console -> asked(console, address))
                    .orElseThrow(
                            () -> new AccessRefusedException("Set " + PASSWORD + ": there is no terminal to ask."));
            password = known;
        }
        return known;
    }

    private static String asked(Console console, String address) {
        char[] typed = console.readPassword("Password of %s: ", address);
        return typed == null ? "" : new String(typed);
    }
}
