package dev.kontor.web;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The browser of the tests: one that is installed, else one that Playwright can fetch. */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final int MINUTES = 10;

    private Chromium() {}

    /** Where an installed one is; empty if there is none, and then Playwright has one of its own. */
    static Optional<Path> installed() {
        var found = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty()) {
            fetch();
        }
        return found;
    }

    private static void fetch() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            var fetching = new ProcessBuilder(
                            java,
                            "-cp",
                            System.getProperty("java.class.path"),
                            "com.microsoft.playwright.CLI",
                            "install",
                            "chromium")
                    .inheritIO()
                    .start();
            if (!fetching.waitFor(MINUTES, TimeUnit.MINUTES) || fetching.exitValue() != 0) {
                fetching.destroyForcibly();
                throw new AssertionError(
                        "The pages are tested in Chromium, and none is here: apt-get install chromium");
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
