package dev.kontor.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The log of a Payara domain, read for what matters when something went wrong.
 *
 * @param file the domain's {@code server.log}
 */
record ServerLog(Path file) {

    private static final Pattern TROUBLE = Pattern.compile("\\[SEVERE]|\\[ERROR]|Exception|Caused by|already in use");
    private static final Pattern FRAME = Pattern.compile("\\s*at .*|\\s*\\.\\.\\. \\d+ more");
    private static final Pattern TAKEN_PORT = Pattern.compile("BindException|Address already in use");
    private static final Pattern ADMINISTRATOR =
            Pattern.compile("First administrator: (\\S+), password: (\\S+) \\(shown");
    private static final String CAUSE = "Caused by: ";
    private static final int SHOWN = 20;

    /** The last lines that tell of trouble, without stack frames; the very last lines if none does. */
    List<String> relevantLines() {
        List<String> lines =
                lines().stream().filter(line -> !FRAME.matcher(line).matches()).toList();
        List<String> trouble =
                lines.stream().filter(line -> TROUBLE.matcher(line).find()).toList();
        List<String> shown = trouble.isEmpty() ? lines : trouble;
        return shown.subList(Math.max(0, shown.size() - SHOWN), shown.size());
    }

    /** What the last exception in the log came down to; empty if there is none with a cause. */
    Optional<String> rootCause() {
        return lines().stream()
                .filter(line -> line.startsWith(CAUSE))
                .reduce((earlier, later) -> later)
                .map(line -> line.substring(CAUSE.length()));
    }

    /** The first administrator's address and password, if Kontor has made them up at this start. */
    Optional<String> firstAdministrator() {
        return lines().stream()
                .map(ADMINISTRATOR::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1) + ", password " + found.group(2))
                .findFirst();
    }

    /** Whether the server could not listen on one of its ports. It goes on without, and says so only here. */
    boolean tellsOfTakenPort() {
        return lines().stream().anyMatch(line -> TAKEN_PORT.matcher(line).find());
    }

    private List<String> lines() {
        try {
            return Files.exists(file)
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                            .lines()
                            .toList()
                    : List.of();
        } catch (IOException e) {
            return List.of("(" + file + " cannot be read: " + e.getMessage() + ")");
        }
    }
}
