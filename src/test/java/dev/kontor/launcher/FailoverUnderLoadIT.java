package dev.kontor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The primary is killed under load, and a standby takes over that has all commits on its disk and lags in applying them, as
 * with {@code synchronous_standby_names}. The server is told by whatever directs its connections.
 */
@Tag("soak")
class FailoverUnderLoadIT {

    private Path directory;
    private Path primary;
    private ServerUnderLoad system;

    @BeforeEach
    void start() throws Exception {
        directory = Files.createTempDirectory(Checkout.current().target(), "failover-");
        primary = Files.createDirectory(directory.resolve("primary"));
        system = new ServerUnderLoad(directory, Postgres.start(primary, true));
    }

    @AfterEach
    void end() throws Exception {
        system.stop();
        system.close();
        Directories.delete(directory);
    }

    @Test
    void aStandbyThatLaggedTakesOverAllThatWasAcknowledged() throws Exception {
        system.begin();
        var standby = Standby.of(system.postgres(), primary, Files.createDirectory(directory.resolve("standby")));
        system.clients().awaitMore(ServerUnderLoad.SOME);
        assertThat(standby.lags()).isTrue();
        Postgres.killIn(primary);
        system.postgres().close();
        long over = System.nanoTime();
        standby.promote();
        system.moveTo(standby.server());
        system.settle("primary killed, standby promoted", over);
    }
}
