package dev.kontor.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The wall clock of PostgreSQL is set back by an hour under load: leases and times of facts are by that clock. The server
 * keeps its own, which libfaketime would slow down beyond use; so each also has another time than the other.
 */
@Tag("soak")
class ClockSetBackIT {

    private static final Duration HOUR = Duration.ofHours(1);

    private Path directory;
    private ShiftedClock clock;
    private ServerUnderLoad system;

    @BeforeEach
    void start() throws Exception {
        directory = Files.createTempDirectory(Checkout.current().target(), "clock-");
        var installed = ShiftedClock.in(directory);
        assumeTrue(installed.isPresent(), "libfaketime is not installed.");
        clock = installed.get();
        var database = Files.createDirectory(directory.resolve("database"));
        var postgres = Postgres.start(database, true);
        postgres.restartIn(database, clock.environment());
        system = new ServerUnderLoad(directory, postgres);
    }

    @AfterEach
    void end() throws Exception {
        if (system != null) {
            system.stop();
            system.close();
        }
        Directories.delete(directory);
    }

    @Test
    void allGoesOnInTheOrderOfTheLog() throws Exception {
        system.begin();
        clock.set(HOUR.negated());
        long over = System.nanoTime();
        system.clients().awaitMore(ServerUnderLoad.SOME);
        assertThat(now()).as("the clock is back").isBefore(Instant.now().minus(Duration.ofMinutes(50)));
        system.settle("clock set back by an hour", over);
    }

    private Instant now() throws Exception {
        try (var connection = system.postgres().asSuperuser(Postgres.DATABASE).getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getTimestamp(1).toInstant();
        }
    }
}
