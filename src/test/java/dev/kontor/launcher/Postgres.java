package dev.kontor.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An embedded PostgreSQL on a free port of the loopback address, with the role {@code kontor} and a database
 * of the same name that it owns. The role is no superuser: Kontor gets by with what an operator would give it.
 */
public final class Postgres implements AutoCloseable {

    /** The role that Kontor connects as. */
    public static final String ROLE = "kontor";

    /** The database that the role owns. */
    public static final String DATABASE = "kontor";

    /** The superuser, for what a test must look at or break from outside. */
    public static final String SUPERUSER = "postgres";

    private static final String MAJOR_VERSION = "18";

    /** PostgreSQL refuses to run as root. */
    private static final List<String> AS_ANOTHER_USER =
            System.getProperty("user.name").equals("root") ? List.of("unshare", "--user") : List.of();

    private static final Duration STARTUP = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final Secret rolePassword;
    private final Secret superuserPassword;

    private Postgres(EmbeddedPostgres server, Secret rolePassword, Secret superuserPassword) {
        this.server = server;
        this.rolePassword = rolePassword;
        this.superuserPassword = superuserPassword;
    }

    /**
     * Starts PostgreSQL on the data below a directory, which survives; the first start creates it.
     *
     * @param directory where the data and the passwords are
     * @param durable whether a commit waits for the disk: yes for data that matters, no for tests
     */
    public static Postgres start(Path directory, boolean durable) {
        Path data = directory.resolve("postgres");
        refuseOtherVersion(data);
        Secret role = Secret.keptIn(directory.resolve("secrets").resolve("database"));
        Secret superuser = Secret.keptIn(directory.resolve("secrets").resolve("postgres"));
        try {
            Postgres postgres = new Postgres(open(data, durable, superuser), role, superuser);
            postgres.prepare(data);
            return postgres;
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new LaunchFailure(
                    "PostgreSQL did not start on " + data + ": " + e.getMessage()
                            + ". As root it needs the right to create user namespaces; else run as another user.",
                    e);
        }
    }

    /**
     * Starts PostgreSQL on data that was copied from another with its passwords, and changes nothing: a standby cannot.
     *
     * @param directory where the data and the passwords are
     */
    static Postgres resume(Path directory) throws IOException {
        Secret role = Secret.keptIn(directory.resolve("secrets").resolve("database"));
        Secret superuser = Secret.keptIn(directory.resolve("secrets").resolve("postgres"));
        return new Postgres(open(directory.resolve("postgres"), true, superuser), role, superuser);
    }

    /** Ends the server that runs on this directory, and starts it as it was started, with more in its environment. */
    void restartIn(Path directory, Map<String, String> environment) throws IOException {
        Path data = directory.resolve("postgres");
        var postmaster = Processes.running(data.resolve("postmaster.pid"), data).orElseThrow();
        var command = new ArrayList<>(AS_ANOTHER_USER);
        command.addAll(Processes.commandLine(postmaster));
        Processes.end(postmaster);
        var again =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        again.environment().putAll(environment);
        again.start();
        awaitAnswer();
    }

    private void awaitAnswer() {
        long end = System.nanoTime() + STARTUP.toNanos();
        while (!answers()) {
            if (System.nanoTime() > end) {
                throw new LaunchFailure("PostgreSQL on port " + port() + " did not start again");
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    private boolean answers() {
        try (Connection connection = asSuperuser(DATABASE).getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Ends the server of an earlier run on this directory, if it still runs. */
    static void endIn(Path directory) {
        Path data = directory.resolve("postgres");
        Processes.running(data.resolve("postmaster.pid"), data).ifPresent(Processes::end);
    }

    /** Kills the server that runs on this directory, with all its processes. */
    static void killIn(Path directory) throws IOException {
        Path data = directory.resolve("postgres");
        Path pidFile = data.resolve("postmaster.pid");
        var postmaster = Processes.running(pidFile, data).orElseThrow();
        var all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        Files.delete(pidFile);
    }

    /** Whether no server runs on this directory. */
    static boolean isStoppedIn(Path directory) {
        Path data = directory.resolve("postgres");
        return Processes.running(data.resolve("postmaster.pid"), data).isEmpty();
    }

    private static EmbeddedPostgres open(Path data, boolean durable, Secret superuser) throws IOException {
        String onOrOff = durable ? "on" : "off";
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP)
                .setConnectConfig("password", superuser.value())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", onOrOff)
                .setServerConfig("synchronous_commit", onOrOff)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void refuseOtherVersion(Path data) {
        Path version = data.resolve("PG_VERSION");
        try {
            if (Files.exists(version) && !Files.readString(version).strip().equals(MAJOR_VERSION)) {
                throw new LaunchFailure(data + " is not of PostgreSQL " + MAJOR_VERSION
                        + "; start with --fresh or take another --data directory");
            }
        } catch (IOException e) {
            throw new LaunchFailure("Cannot read " + version, e);
        }
    }

    private void prepare(Path data) throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            new PostgresSetup(connection).prepare(data, rolePassword.value(), superuserPassword.value());
        }
        setUp(DATABASE);
    }

    /** Does in a new database what a superuser has to do for Kontor. May be done again. */
    void setUp(String database) throws SQLException {
        try (Connection connection = asSuperuser(database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(Checkout.current().databaseSetup());
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.getPort();
    }

    /** The JDBC URL of one of its databases, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** Connections as the role {@value #ROLE}. */
    public DataSource asRole(String database) {
        return dataSource(database, ROLE, rolePassword.value());
    }

    /** Connections as the role {@value #ROLE} that reach the rows of all tenants, which row level security else hides. */
    public DataSource acrossTenants(String database) {
        PGSimpleDataSource dataSource = dataSource(database, ROLE, rolePassword.value());
        dataSource.setOptions("-c kontor.reach=all");
        return dataSource;
    }

    /** Connections as the superuser {@value #SUPERUSER}. */
    public DataSource asSuperuser(String database) {
        return dataSource(database, SUPERUSER, superuserPassword.value());
    }

    private PGSimpleDataSource dataSource(String database, String user, String password) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(jdbcUrl(database));
        dataSource.setUser(user);
        dataSource.setPassword(password);
        return dataSource;
    }

    /** The password of the role {@value #ROLE}. */
    public String password() {
        return rolePassword.value();
    }

    /** The keys of whatever works on this database; all servers on it have the same. */
    Keystore keystore() {
        return new Keystore(rolePassword.file().resolveSibling("kontor.p12"));
    }

    Secret rolePassword() {
        return rolePassword;
    }

    Secret superuserPassword() {
        return superuserPassword;
    }

    /** Stops the server; its data stays. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new LaunchFailure("PostgreSQL on port " + port() + " did not stop", e);
        }
    }
}
