package dev.kontor.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Programs known by the process id that they leave in a file, ended by that id alone. */
final class Processes {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Processes() {}

    /**
     * The process whose id stands on the first line of the file, if it runs and its command line names the
     * given directory: a process id can have gone to somebody else since.
     */
    static Optional<ProcessHandle> running(Path pidFile, Path directory) {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(line -> Long.parseLong(line.strip()))
                    .flatMap(ProcessHandle::of)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> names(process, directory));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean names(ProcessHandle process, Path directory) {
        return process.info()
                .commandLine()
                .map(line -> line.contains(directory.toString()))
                .orElse(false);
    }

    /** What the process was started by, on Linux. */
    static List<String> commandLine(ProcessHandle process) throws IOException {
        return List.of(Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                .split("\0"));
    }

    /** Ends every process whose command line names the directory, and those that they start meanwhile. */
    static void endAllNaming(Path directory) {
        List<ProcessHandle> found = naming(directory);
        while (!found.isEmpty()) {
            found.forEach(Processes::end);
            found = naming(directory);
        }
    }

    private static List<ProcessHandle> naming(Path directory) {
        return ProcessHandle.allProcesses()
                .filter(process -> !process.equals(ProcessHandle.current()))
                .filter(process -> names(process, directory))
                .toList();
    }

    /** Asks the process to end, waits, and ends it by force when asking was not enough. */
    static void end(ProcessHandle process) {
        process.destroy();
        if (!hasEnded(process)) {
            process.destroyForcibly();
            hasEnded(process);
        }
    }

    private static boolean hasEnded(ProcessHandle process) {
        try {
            process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
            return true;
        } catch (CompletionException e) {
            return false;
        }
    }
}
