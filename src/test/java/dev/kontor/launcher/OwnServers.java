package dev.kontor.launcher;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Servers that a test has for itself, on a database that it has for itself; all of it ends with the test. */
final class OwnServers implements AutoCloseable {

    private final Checkout checkout = Checkout.current();
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Path directory;
    private final Postgres postgres;
    private final Administrator administrator;
    private final Map<String, String> settings;

    /**
     * Starts the database.
     *
     * @param name begins the name of the directory that all of it is in
     */
    OwnServers(String name) throws IOException {
        this(name, Map.of());
    }

    /** @param settings what the servers' environment says of Kontor */
    OwnServers(String name, Map<String, String> settings) throws IOException {
        directory = Files.createTempDirectory(checkout.target(), name + "-");
        postgres = Postgres.start(Files.createDirectory(directory.resolve("database")), false);
        started.push(postgres);
        administrator = Administrator.of(postgres);
        this.settings = new HashMap<>(administrator.environment());
        this.settings.putAll(settings);
    }

    /** Starts a server with Kontor on it. */
    Payara start(String name) throws IOException {
        var server = Payara.prepare(
                checkout, Files.createDirectory(directory.resolve(name)), DomainPorts.free(), postgres, settings);
        started.push(server);
        server.start();
        deploy(server);
        return server;
    }

    /** Puts Kontor on a server, in the place of what was there. */
    void deploy(Payara server) {
        server.deploy(checkout.war());
    }

    /** The database. */
    Postgres postgres() {
        return postgres;
    }

    /** A request to a server by the first administrator. */
    RequestSpecification request(Payara server) {
        return given().baseUri(server.url().toString())
                .header("Authorization", bearer(server))
                .contentType("application/json");
    }

    /** What the first administrator sends a server as Authorization. */
    String bearer(Payara server) {
        return "Bearer " + administrator.token(server.url());
    }

    /** Has a contact be made on a server, and gives the position of that fact. */
    long create(Payara server) {
        return request(server)
                .body(Map.of("name", "Ada", "email", UUID.randomUUID() + "@example.org"))
                .post("api/contacts")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("position");
    }

    @Override
    public void close() throws Exception {
        while (!started.isEmpty()) {
            started.pop().close();
        }
        Directories.delete(directory);
    }
}
