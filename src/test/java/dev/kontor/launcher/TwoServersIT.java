package dev.kontor.launcher;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two servers on one database, one of which is killed: the other takes over within seconds, and nothing is lost. */
@Tag("soak")
class TwoServersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TAKE_OVER = Duration.ofSeconds(15);

    private final Checkout checkout = Checkout.current();
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private Path directory;
    private Postgres postgres;
    private Administrator administrator;
    private Payara one;
    private Payara two;

    @AfterEach
    void end() throws Exception {
        while (!started.isEmpty()) {
            started.pop().close();
        }
        Directories.delete(directory);
    }

    @Test
    void whatAKilledServerDidTheOtherGoesOnWith() throws Exception {
        startBoth();
        var owner = owner();
        var killed = owner.contains("-" + one.pid() + "-") ? one : two;
        var survivor = killed == one ? two : one;

        // committed where the subscription is not at work: the other server hears of it
        for (int number = 0; number < 20; number++) {
            long start = System.nanoTime();
            showsOn(survivor, create(survivor), Duration.ofSeconds(5));
            System.out.printf("written on one server, read model kept by the other: %d ms%n", millisSince(start));
        }

        var process = ProcessHandle.of(killed.pid()).orElseThrow();
        assertThat(process.destroyForcibly()).isTrue();
        process.onExit().join();
        long start = System.nanoTime();
        showsOn(survivor, create(survivor), TAKE_OVER);
        System.out.printf("taken over after %d ms%n", millisSince(start));
        assertThat(owner()).contains("-" + survivor.pid() + "-");
        assertThat(ask("select count(*) from kontor.contact")).isEqualTo(ask("select count(*) from kontor.event_log"));
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private void startBoth() throws IOException {
        directory = Files.createTempDirectory(checkout.target(), "two-servers-");
        postgres = Postgres.start(Files.createDirectory(directory.resolve("database")), false);
        started.push(postgres);
        administrator = Administrator.of(postgres);
        one = started("one");
        two = started("two");
        until(() -> !owner().isEmpty(), PATIENCE);
    }

    private Payara started(String name) throws IOException {
        var server = Payara.prepare(
                checkout,
                Files.createDirectory(directory.resolve(name)),
                DomainPorts.free(),
                postgres,
                administrator.environment());
        started.push(server);
        server.start();
        server.deploy(checkout.war());
        return server;
    }

    private String owner() {
        return ask("select coalesce(max(owner), '') from kontor.subscription where name = 'contact'");
    }

    private long create(Payara server) {
        return given().baseUri(server.url().toString())
                .auth()
                .oauth2(administrator.token(server.url()))
                .contentType("application/json")
                .body(Map.of("name", "Ada", "email", UUID.randomUUID() + "@example.org"))
                .post("api/contacts")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("position");
    }

    private void showsOn(Payara server, long position, Duration within) {
        until(
                () -> given().baseUri(server.url().toString())
                                .auth()
                                .oauth2(administrator.token(server.url()))
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
        try (var connection = postgres.asRole(Postgres.DATABASE).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return List.of(rows.getString(1)).getFirst();
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }
}
