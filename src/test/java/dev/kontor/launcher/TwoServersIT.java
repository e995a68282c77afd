package dev.kontor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two servers on one database, one of which is killed: the other takes over within seconds, and nothing is lost. */
@Tag("soak")
class TwoServersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TAKE_OVER = Duration.ofSeconds(15);

    private OwnServers servers;
    private Payara one;
    private Payara two;

    @BeforeEach
    void start() throws IOException {
        servers = new OwnServers("two-servers");
        one = servers.start("one");
        two = servers.start("two");
        until(() -> !owner().isEmpty(), PATIENCE);
    }

    @AfterEach
    void end() throws Exception {
        servers.close();
    }

    @Test
    void whatAKilledServerDidTheOtherGoesOnWith() throws Exception {
        var owner = owner();
        var killed = owner.contains("-" + one.pid() + "-") ? one : two;
        var survivor = killed == one ? two : one;

        // committed where the subscription is not at work: the other server hears of it
        for (int number = 0; number < 20; number++) {
            long start = System.nanoTime();
            showsOn(survivor, servers.create(survivor), Duration.ofSeconds(5));
            System.out.printf("written on one server, read model kept by the other: %d ms%n", millisSince(start));
        }

        var process = ProcessHandle.of(killed.pid()).orElseThrow();
        assertThat(process.destroyForcibly()).isTrue();
        process.onExit().join();
        long start = System.nanoTime();
        showsOn(survivor, servers.create(survivor), TAKE_OVER);
        System.out.printf("taken over after %d ms%n", millisSince(start));
        assertThat(owner()).contains("-" + survivor.pid() + "-");
        assertThat(ask("select count(*) from kontor.contact")).isEqualTo(ask("select count(*) from kontor.event_log"));
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private String owner() {
        return ask("select coalesce(max(owner), '') from kontor.subscription where name = 'contact'");
    }

    private void showsOn(Payara server, long position, Duration within) {
        until(
                () -> servers.request(server)
                                .queryParam("after", position)
                                .get("api/contacts")
                                .statusCode()
                        == 200,
                within);
    }

    private static void until(BooleanSupplier condition, Duration within) {
        long end = System.nanoTime() + within.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("It did not come about within " + within);
            }
        }
    }

    private String ask(String query) {
        try (var connection =
                        servers.postgres().acrossTenants(Postgres.DATABASE).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return List.of(rows.getString(1)).getFirst();
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }
}
