package dev.kontor.console;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;

/**
 * What {@code ./kontor data} was asked for.
 *
 * @param server where Kontor answers
 * @param user who signs in; empty for a token from the environment
 * @param body what is sent to it
 */
record SampleDataArguments(URI server, Optional<String> user, JsonObject body) {

    private static final String USAGE =
            "data takes --events N, --seed N, --until DAY, --through batch|commands, --user ADDRESS"
                    + " and --url http://host:port/";

    /** @throws IllegalArgumentException if they cannot be understood; its message says what there is */
    static SampleDataArguments parse(String... arguments) {
        var server = URI.create("http://localhost:8080/");
        Optional<String> user = Optional.empty();
        JsonObjectBuilder body = Json.createObjectBuilder().add("events", 10_000);
        Iterator<String> rest = Arrays.asList(arguments).iterator();
        while (rest.hasNext()) {
            var option = rest.next();
            switch (option) {
                case "--events" -> body.add("events", Integer.parseInt(value(option, rest)));
                case "--seed" -> body.add("seed", Long.parseLong(value(option, rest)));
                case "--until" -> body.add("until", value(option, rest));
                case "--through" -> body.add("through", value(option, rest));
                case "--user" -> user = Optional.of(value(option, rest));
                case "--url" -> server = URI.create(value(option, rest));
                default -> throw new IllegalArgumentException("data does not know " + option + "; " + USAGE);
            }
        }
        return new SampleDataArguments(server, user, body.build());
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value; " + USAGE);
        }
        return rest.next();
    }
}
