package dev.kontor.console;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * Has a running Kontor store sample data, and shows how far it is: {@code ./kontor data --events 100000}. Exits 1 if it
 * fails, 2 if it was not understood.
 */
public final class SampleDataCommand {

    private static final long LOOK_EVERY_MILLIS = 500;
    private static final int ACCEPTED = 202;

    private final HttpClient http = HttpClient.newHttpClient();
    private final PrintStream out;
    private final Access access;

    private SampleDataCommand(PrintStream out, SampleDataArguments wanted) {
        this.out = out;
        this.access = new Access(http, wanted.server(), wanted.user(), System.getenv());
    }

    /** Orders it and waits; see {@link SampleDataArguments}. */
    @SuppressWarnings("SystemOut") // a terminal is where it prints to
    public static void main(String... arguments) throws IOException, InterruptedException {
        SampleDataArguments wanted;
        try {
            wanted = SampleDataArguments.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        try {
            System.exit(new SampleDataCommand(System.out, wanted).run(wanted) ? 0 : 1);
        } catch (AccessRefusedException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private boolean run(SampleDataArguments wanted) throws IOException, InterruptedException {
        var order = access.request(wanted.server().resolve("/api/sample-data"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(wanted.body().toString()))
                .build();
        var answer = http.send(order, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != ACCEPTED) {
            out.println("Kontor refused it with " + answer.statusCode() + ": " + answer.body());
            return false;
        }
        return watch(URI.create(answer.headers().firstValue("Location").orElseThrow()));
    }

    private boolean watch(URI location) throws IOException, InterruptedException {
        var bar = new ProgressBar(out);
        while (true) {
            var progress = look(location);
            bar.show(
                    progress.getInt("made"),
                    progress.getInt("events"),
                    progress.getJsonNumber("eventsPerSecond").doubleValue());
            if (!progress.getString("status").equals("RUNNING")) {
                out.println();
                out.printf(
                        "%s: %,d facts stored %s%n",
                        progress.getString("status"), progress.getInt("stored"), progress.getString("error", ""));
                return progress.getString("status").equals("DONE");
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private JsonObject look(URI location) throws IOException, InterruptedException {
        var answer = http.send(access.request(location).build(), HttpResponse.BodyHandlers.ofString());
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
