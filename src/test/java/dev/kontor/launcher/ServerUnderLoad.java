package dev.kontor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A server with a PostgreSQL that waits for its disk, and clients that create contacts, each command with its key until it
 * is acknowledged. What is broken meanwhile, tests say.
 */
final class ServerUnderLoad implements AutoCloseable {

    /** So many acknowledged commands show that all is well. */
    static final int SOME = 200;

    private final Set<String> known = new HashSet<>();
    private final Administrator administrator;
    private final Wire wire;
    private final Payara server;
    private Postgres postgres;
    private PersistentClients clients;

    /**
     * Starts the server and no clients.
     *
     * @param directory where the server may be
     * @param postgres what it works on, over a wire
     */
    ServerUnderLoad(Path directory, Postgres postgres) throws IOException {
        var checkout = Checkout.current();
        this.postgres = postgres;
        this.wire = new Wire(postgres.port());
        this.administrator = Administrator.of(postgres);
        var settings = new HashMap<>(administrator.environment());
        settings.put("KONTOR_DATABASE_PORT", Integer.toString(wire.port()));
        server = Payara.prepare(
                checkout, Files.createDirectory(directory.resolve("server")), DomainPorts.free(), postgres, settings);
        server.start();
        server.deploy(checkout.war());
    }

    /** Has clients begin, and waits until some of their commands are acknowledged. */
    void begin() {
        clients = new PersistentClients(server.url(), () -> "Bearer " + administrator.token(server.url()));
        clients.awaitMore(SOME);
    }

    /** Ends the clients whatever becomes of their commands. */
    void stop() {
        clients.close();
    }

    PersistentClients clients() {
        return clients;
    }

    Payara server() {
        return server;
    }

    Wire wire() {
        return wire;
    }

    Postgres postgres() {
        return postgres;
    }

    /** Has the server work on another PostgreSQL from now on; its connections to the one before are cut. */
    void moveTo(Postgres other) {
        postgres = other;
        wire.cut();
        wire.to(other.port());
    }

    /**
     * Looks whether everything that was acknowledged is there, once, and shown; tells how it was.
     *
     * @param over when the fault was, as the nano time tells it
     */
    void settle(String fault, long over) throws Exception {
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

    @Override
    public void close() throws Exception {
        server.close();
        wire.close();
        postgres.close();
    }
}
