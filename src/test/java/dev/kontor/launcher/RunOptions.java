package dev.kontor.launcher;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What {@code ./kontor run} was asked for.
 *
 * @param httpPort the port of the application
 * @param data the directory that keeps the database over restarts
 * @param fresh whether to throw away what the directory holds
 */
record RunOptions(int httpPort, Path data, boolean fresh) {

    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;

    static RunOptions parse(List<String> arguments, Checkout checkout) {
        RunOptions options = new RunOptions(DEFAULT_PORT, checkout.root().resolve(".kontor"), false);
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            options = options.with(rest.next(), rest);
        }
        return options;
    }

    private RunOptions with(String option, Iterator<String> rest) {
        return switch (option) {
            case "--http-port" -> new RunOptions(port(value(option, rest)), data, fresh);
            case "--data" -> new RunOptions(httpPort, directory(value(option, rest)), fresh);
            case "--fresh" -> new RunOptions(httpPort, data, true);
            default ->
                throw new LaunchFailure(
                        "run does not know " + option + "; it takes --http-port N, --data DIR and --fresh");
        };
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new LaunchFailure(option + " needs a value");
        }
        return rest.next();
    }

    private static Path directory(String text) {
        return Path.of(text).toAbsolutePath().normalize();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below, for both
        }
        throw new LaunchFailure("--http-port needs a number from 1 to " + HIGHEST_PORT + ", not " + text);
    }
}
