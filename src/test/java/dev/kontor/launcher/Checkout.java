package dev.kontor.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things are in the working copy that this runs from.
 *
 * @param root the directory with the pom.xml
 */
record Checkout(Path root) {

    /** The working copy that {@code kontor.checkout} names, else the current directory. */
    static Checkout current() {
        return new Checkout(Path.of(System.getProperty("kontor.checkout", ""))
                .toAbsolutePath()
                .normalize());
    }

    Path target() {
        return root.resolve("target");
    }

    /** The packaged application. */
    Path war() {
        return built(target().resolve("kontor.war"));
    }

    /** The unpacked server. */
    Path payara() {
        return built(target().resolve("server").resolve("payara7"));
    }

    /** One of the scripts that set the server up. */
    Path script(String name) {
        return root.resolve("payara").resolve(name);
    }

    /** What a superuser does in a new database of Kontor's, as SQL. */
    String databaseSetup() {
        var file = root.resolve("docker").resolve("database").resolve("search.psql");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new LaunchFailure("Cannot read " + file, e);
        }
    }

    private static Path built(Path path) {
        if (!Files.exists(path)) {
            throw new LaunchFailure(path + " is not there; build it first with: mvn -DskipTests package");
        }
        return path;
    }
}
