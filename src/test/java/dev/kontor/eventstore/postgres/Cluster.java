package dev.kontor.eventstore.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A PostgreSQL of a test's own, to be stopped, crashed, copied and promoted. */
final class Cluster implements AutoCloseable {

    private final Path home;
    private final Map<String, String> settings = new HashMap<>(Map.of(
            "listen_addresses",
            "127.0.0.1",
            "fsync",
            "off",
            "max_prepared_transactions",
            "10",
            "shared_buffers",
            "64MB"));
    private EmbeddedPostgres server;

    private Cluster(Path home) {
        this.home = home;
    }

    /** A new, empty one; not started. */
    static Cluster create() {
        try {
            return new Cluster(Files.createTempDirectory("kontor-cluster"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Cluster with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    Cluster start() {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data())
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setErrorRedirector(Redirect.DISCARD)
                .setOutputRedirector(Redirect.DISCARD);
        settings.forEach(builder::setServerConfig);
        try {
            server = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A new one with the log's tables, copied from one that all share. */
    static Cluster withLog() {
        return Template.CLUSTER.copy();
    }

    /** Starts and makes the log's tables. */
    Cluster startWithLog() {
        start();
        Database.migrate(url());
        return this;
    }

    /** Made once, as that takes a while; stopped. */
    private static final class Template {
        static final Cluster CLUSTER = create().startWithLog();

        static {
            CLUSTER.stop();
            Runtime.getRuntime().addShutdownHook(new Thread(CLUSTER::close));
        }
    }

    /** Stops it cleanly. */
    void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends all its processes at once: what was not yet written to the log's files is lost. */
    void crash() {
        var postmaster = ProcessHandle.of(postmaster()).orElseThrow();
        var children = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().join();
        children.forEach(child -> child.onExit().join());
        try {
            Files.delete(data().resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stop();
    }

    private long postmaster() {
        try {
            return Long.parseLong(Files.readAllLines(data().resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A second one with the same data; this one is stopped. */
    Cluster copy() {
        var copy = create();
        try (var paths = Files.walk(data())) {
            for (Path path : paths.toList()) {
                Files.copy(path, copy.data().resolve(data().relativize(path)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        copy.settings.putAll(settings);
        copy.data().toFile().setExecutable(true, true);
        return copy;
    }

    /** Makes the next start one of a standby that waits to be promoted. */
    Cluster asStandby() {
        try {
            Files.createFile(data().resolve("standby.signal"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    int port() {
        return server.getPort();
    }

    List<List<String>> ask(String sql) {
        return Database.ask(url(), sql);
    }

    private Path data() {
        return home.resolve("data");
    }

    @Override
    public void close() {
        stop();
        try (var paths = Files.walk(home)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
