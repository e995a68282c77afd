package dev.kontor.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    private static final long MEGABYTE = 1024 * 1024;

    private Path directory;
    private Path database;
    private ServerUnderLoad system;
    private boolean ownVolume;

    @BeforeAll
    void start() throws Exception {
        directory = Files.createTempDirectory(Checkout.current().target(), "faults-");
        database = Files.createDirectory(directory.resolve("database"));
        ownVolume = execute("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", database.toString()) == 0;
        system = new ServerUnderLoad(directory, Postgres.start(database, true));
    }

    @AfterAll
    void end() throws Exception {
        system.close();
        if (ownVolume) {
            assertThat(execute("umount", database.toString())).isZero();
        }
        Directories.delete(directory);
    }

    @BeforeEach
    void begin() {
        system.begin();
    }

    @AfterEach
    void stop() {
        system.stop();
    }

    private static int execute(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void postgresIsKilledAndStartedAgain() throws Exception {
        killPostgres();
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
        startPostgres();
        system.settle("PostgreSQL killed for 3 s", System.nanoTime());
    }

    private void killPostgres() throws IOException {
        Postgres.killIn(database);
        system.postgres().close();
        system.wire().cut();
    }

    private void startPostgres() {
        system.moveTo(Postgres.start(database, true));
    }

    @Test
    void connectionsAreCutInTheMiddleOfCommits() throws Exception {
        system.wire().withholdCommits(20);
        system.clients().awaitMore(3 * ServerUnderLoad.SOME);
        system.wire().withholdCommits(0);
        long over = System.nanoTime();
        assertThat(system.wire().withheld()).isGreaterThan(10);
        system.settle(
                "%d connections cut after the commit, before its answer"
                        .formatted(system.wire().withheld()),
                over);
        assertThat(system.clients().refusals())
                .containsKey("503 outcome-unknown")
                .doesNotContainKey("500 unexpected");
    }

    @Test
    void theServerIsKilledAndStartedAgain() throws Exception {
        var process = system.server().process();
        assertThat(process.destroyForcibly()).isTrue();
        process.onExit().join();
        long over = System.nanoTime();
        system.server().startAgain();
        system.settle("server killed, and started at once", over);
    }

    @Test
    void theDiskIsFullForAWhile() throws Exception {
        assumeTrue(ownVolume, "No file system may be mounted here.");
        var ballast = database.resolve("ballast");
        fill(ballast);
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(10));
        int meanwhile = system.clients().count();
        Files.delete(ballast);
        if (Postgres.isStoppedIn(database)) {
            // whatever keeps PostgreSQL running would do this
            system.postgres().close();
            startPostgres();
        }
        long over = System.nanoTime();
        system.settle("disk full for 10 s", over);
        assertThat(system.clients().refusals())
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
