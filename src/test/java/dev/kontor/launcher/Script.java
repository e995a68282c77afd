package dev.kontor.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Runs the scripts of {@code payara/}, the very ones an operator runs, with their values in the environment.
 *
 * @param checkout where the scripts are
 * @param environment the values
 * @param output the file that keeps what the scripts say
 */
record Script(Checkout checkout, Map<String, String> environment, Path output) {

    private static final Duration LIMIT = Duration.ofMinutes(4);

    /** Runs one script to its end; a failure carries what it said. */
    void run(String name, String... arguments) {
        try {
            Path said = Files.createTempFile(output.getParent(), name, ".out");
            int exit = exitOf(start(name, said, arguments));
            String text = Files.readString(said);
            Files.writeString(output, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            Files.delete(said);
            if (exit != 0) {
                throw new LaunchFailure("payara/" + name + " failed:\n" + withoutFrames(text));
            }
        } catch (IOException e) {
            throw new LaunchFailure("payara/" + name + " could not be run; it needs bash", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("payara/" + name + " was interrupted", e);
        }
    }

    private static String withoutFrames(String text) {
        return text.strip()
                .lines()
                .filter(line -> !line.matches("\\s*(at .*|\\.\\.\\. \\d+ more)"))
                .collect(Collectors.joining("\n"));
    }

    private Process start(String name, Path said, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("bash", checkout.script(name).toString()));
        command.addAll(List.of(arguments));
        // Files rather than pipes: the server that a script leaves behind would keep a pipe open.
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static int exitOf(Process process) throws InterruptedException {
        if (process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            return process.exitValue();
        }
        process.destroyForcibly();
        throw new LaunchFailure("A script of payara/ took longer than " + LIMIT.toMinutes() + " minutes");
    }
}
