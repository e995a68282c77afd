package dev.kontor.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/**
 * Waits until a server says of itself that it is ready.
 *
 * @param health the address that answers 200 once it is
 * @param stillRunning fails when the server is gone, so that nobody waits for it
 */
record Readiness(URI health, Runnable stillRunning) {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int OK = 200;

    void await() {
        Instant end = Instant.now().plus(LIMIT);
        String answer = "no answer";
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (Instant.now().isBefore(end)) {
                stillRunning.run();
                answer = ask(client);
                if (answer.startsWith(OK + " ")) {
                    return;
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new LaunchFailure(health + " did not become ready; last: " + answer);
    }

    private String ask(HttpClient client) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(10)).build();
        try {
            var response = client.send(request, BodyHandlers.ofString());
            return response.statusCode() + " " + response.body();
        } catch (IOException e) {
            return "no answer: " + e.getMessage();
        }
    }
}
