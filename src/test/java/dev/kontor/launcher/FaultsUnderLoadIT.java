package dev.kontor.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Faults under load, on a real server and a PostgreSQL that waits for its disk. Whatever happens, what was acknowledged is
 * there, nothing is there twice, and all goes on without a hand once the fault is over.
 */
@Tag("soak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsUnderLoadIT {

    private static final int SOME = 200;
    private static final long MEGABYTE = 1024 * 1024;

    private final Checkout checkout = Checkout.current();
    private final Set<String> known = new HashSet<>();
    private Path directory;
    private Path database;
    private Postgres postgres;
    private Administrator administrator;
    private Wire wire;
    private Payara server;
    private PersistentClients clients;
    private boolean ownVolume;

    @BeforeAll
    void start() throws Exception {
        directory = Files.createTempDirectory(checkout.target(), "faults-");
        database = Files.createDirectory(directory.resolve("database"));
        ownVolume = execute("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", database.toString()) == 0;
        postgres = Postgres.start(database, true);
        wire = new Wire(postgres.port());
        administrator = Administrator.of(postgres);
        var settings = new HashMap<>(administrator.environment());
        settings.put("KONTOR_DATABASE_PORT", Integer.toString(wire.port()));
        server = Payara.prepare(
                checkout, Files.createDirectory(directory.resolve("server")), DomainPorts.free(), postgres, settings);
        server.start();
        server.deploy(checkout.war());
    }

    @AfterAll
    void end() throws Exception {
        server.close();
        wire.close();
        postgres.close();
        if (ownVolume) {
            assertThat(execute("umount", database.toString())).isZero();
        }
        Directories.delete(directory);
    }

    @BeforeEach
    void begin() {
        clients = new PersistentClients(server.url(), () -> "Bearer " + administrator.token(server.url()));
        clients.awaitMore(SOME);
    }

    @AfterEach
    void stop() {
        clients.close();
    }

    private static int execute(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Looks whether everything is there, once; tells how it was. */
    private void settle(String fault, long over) throws Exception {
        clients.awaitMore(SOME);
        var acknowledged = clients.end();
        var there = facts();
        there.removeAll(known);
        var lost = new HashSet<>(acknowledged.keySet());
        lost.removeAll(there);
        System.out.printf(
                "%s: acknowledged %,d, present %,d, lost %d, first acknowledged %,d ms after it was over; refused %s%n",
                fault, acknowledged.size(), there.size(), lost.size(), clients.firstAfter(over), clients.refusals());
        assertThat(lost).isEmpty();
        assertThat(there).isEqualTo(acknowledged.keySet());
        known.addAll(there);
        assertShown(
                acknowledged.values().stream().mapToLong(Long::longValue).max().orElseThrow());
    }

    /** Contacts that were made, by the log. */
    private Set<String> facts() throws SQLException {
        var there = new HashSet<String>();
        try (var connection = postgres.acrossTenants(Postgres.DATABASE).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select payload ->> 'contactId' from kontor.event_log where event_type = 'ContactCreated'")) {
            while (rows.next()) {
                assertThat(there.add(rows.getString(1))).as("twice").isTrue();
            }
        }
        return there;
    }

    /** The read model has come to a position, and has each contact once. */
    private void assertShown(long position) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        var request = io.restassured.RestAssured.given()
                .baseUri(server.url().toString())
                .header("Authorization", "Bearer " + administrator.token(server.url()))
                .queryParam("after", position);
        var answer = request.get("api/contacts");
        while (answer.statusCode() == 503 && System.nanoTime() < end) {
            answer = request.get("api/contacts");
        }
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getInt("total")).isEqualTo(known.size());
    }

    @Test
    void postgresIsKilledAndStartedAgain() throws Exception {
        killPostgres();
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
        startPostgres();
        settle("PostgreSQL killed for 3 s", System.nanoTime());
    }

    private void killPostgres() throws IOException {
        Postgres.killIn(database);
        postgres.close();
        wire.cut();
    }

    private void startPostgres() {
        postgres = Postgres.start(database, true);
        wire.to(postgres.port());
    }

    @Test
    void connectionsAreCutInTheMiddleOfCommits() throws Exception {
        wire.withholdCommits(20);
        clients.awaitMore(3 * SOME);
        wire.withholdCommits(0);
        long over = System.nanoTime();
        assertThat(wire.withheld()).isGreaterThan(10);
        settle("%d connections cut after the commit, before its answer".formatted(wire.withheld()), over);
        assertThat(clients.refusals()).containsKey("503 outcome-unknown").doesNotContainKey("500 unexpected");
    }

    @Test
    void theServerIsKilledAndStartedAgain() throws Exception {
        var process = server.process();
        assertThat(process.destroyForcibly()).isTrue();
        process.onExit().join();
        server.startAgain();
        settle("server killed, started", System.nanoTime());
    }

    @Test
    void theDiskIsFullForAWhile() throws Exception {
        assumeTrue(ownVolume, "No file system may be mounted here.");
        var ballast = database.resolve("ballast");
        fill(ballast);
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(10));
        int meanwhile = clients.count();
        Files.delete(ballast);
        if (Postgres.isStoppedIn(database)) {
            // whatever keeps PostgreSQL running would do this
            postgres.close();
            wire.cut();
            startPostgres();
        }
        long over = System.nanoTime();
        settle("disk full for 10 s", over);
        assertThat(clients.refusals())
                .as("%d acknowledged meanwhile", meanwhile)
                .isNotEmpty();
    }

    private static void fill(Path ballast) throws IOException {
        var block = new byte[(int) MEGABYTE];
        for (int size = block.length; size >= 4096; size /= 4) {
            try (var out = Files.newOutputStream(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                while (true) {
                    out.write(block, 0, size);
                }
            } catch (IOException full) {
                // the rest in smaller pieces
            }
        }
    }
}
