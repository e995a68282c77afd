package dev.kontor.eventstore.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL of the version that is installed on this machine with all its programs, if one is. Of the embedded one
 * there is no pg_dump, and a pg_dump refuses servers that are newer than itself.
 */
public final class InstalledCluster implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final List<String> PROGRAMS = List.of("initdb", "pg_ctl", "postgres", "pg_dump", "pg_restore");

    private final Path programs;
    private final Path home;
    private final int port;

    private InstalledCluster(Path programs, Path home, int port) {
        this.programs = programs;
        this.home = home;
        this.port = port;
    }

    /** Whether there is one, and this is a machine on which it can be started as whoever runs the tests. */
    public static boolean isThere() {
        return programs().isPresent() && (!isRoot() || Files.isExecutable(Path.of("/usr/bin/unshare")));
    }

    private static Optional<Path> programs() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> PROGRAMS.stream().allMatch(name -> Files.isExecutable(bin.resolve(name))))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** A new one with Kontor's schema. */
    public static InstalledCluster startMigrated() {
        var cluster = start();
        Database.migrate(cluster.url());
        return cluster;
    }

    /** A new, empty one. */
    static InstalledCluster start() {
        try (var free = new ServerSocket(0)) {
            var cluster = new InstalledCluster(
                    programs().orElseThrow(), Files.createTempDirectory("kontor-installed"), free.getLocalPort());
            free.close();
            cluster.create();
            return cluster;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void create() {
        var data = data();
        run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N");
        var options = "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off".formatted(port);
        run("pg_ctl", "-D", data, "-l", home.resolve("log").toString(), "-o", options, "-w", "start");
    }

    /** By pg_dump in its own format, and pg_restore. As a superuser, whom row level security hides nothing from. */
    void dumpInto(InstalledCluster other) {
        var file = dump("custom").toString();
        other.run(
                "pg_restore",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(other.port),
                "-U",
                "postgres",
                "-d",
                "postgres",
                "--exit-on-error",
                file);
    }

    /** All that pg_dump writes, as SQL. */
    public String dumped() {
        try {
            return Files.readString(dump("plain"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path dump(String format) {
        var file = home.resolve("dump." + format);
        run(
                "pg_dump",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-U",
                "postgres",
                "--format=" + format,
                "-f",
                file.toString(),
                "postgres");
        return file;
    }

    /** The JDBC URL of its database, as the superuser. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres&password=none".formatted(port);
    }

    private String data() {
        return home.resolve("data").toString();
    }

    /** PostgreSQL does not run as root: then it is nobody in a user namespace of its own, as the embedded one is. */
    private void run(String program, String... arguments) {
        var command = new ArrayList<>(isRoot() ? List.of("unshare", "-U") : List.<String>of());
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            var said = home.resolve("said").toFile();
            int code = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(said))
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new AssertionError(command + ": " + Files.readString(said.toPath()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        run("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        try (var paths = Files.walk(home)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
