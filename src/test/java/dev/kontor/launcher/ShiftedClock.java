package dev.kontor.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The wall clock of programs that were started with it, as it may be set while they run: libfaketime, which the packages of
 * most systems have.
 *
 * @param library the shared library
 * @param file says how far the clock is from the real one
 */
record ShiftedClock(Path library, Path file) {

    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final String NAME = "libfaketimeMT.so.1";

    /**
     * One that goes right for now.
     *
     * @param directory where its file may be
     * @return empty if the library is not installed
     */
    static Optional<ShiftedClock> in(Path directory) throws IOException {
        try (var found = Files.find(LIBRARIES, 3, (path, kind) -> path.endsWith(NAME))) {
            var clock = found.findFirst().map(library -> new ShiftedClock(library, directory.resolve("clock")));
            if (clock.isPresent()) {
                clock.get().set(Duration.ZERO);
            }
            return clock;
        }
    }

    /** Sets the clock of all programs; they have noticed after a second. */
    void set(Duration ahead) throws IOException {
        Files.writeString(file, "%+d\n".formatted(ahead.toSeconds()));
    }

    /** What the environment of a program needs. Time that is measured, as time-outs are, goes on as ever. */
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKETIME_TIMESTAMP_FILE", file.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "NO_FAKE_STAT", "1");
    }
}
