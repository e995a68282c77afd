package dev.kontor.launcher;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A Payara server in a domain of its own, set up by the scripts of {@code payara/}, with one application at
 * the context root {@code /}.
 */
final class Payara implements AutoCloseable {

    private final DomainPorts ports;
    private final Secret adminPassword;
    private final Path domain;
    private final Script scripts;

    private Payara(DomainPorts ports, Secret adminPassword, Path domain, Script scripts) {
        this.ports = ports;
        this.adminPassword = adminPassword;
        this.domain = domain;
        this.scripts = scripts;
    }

    /** Makes a new domain below a directory, in place of the one of an earlier run. Nothing is started yet. */
    static Payara prepare(Checkout checkout, Path directory, DomainPorts ports, Postgres postgres) {
        return prepare(checkout, directory, ports, postgres, Map.of());
    }

    /** @param more what else the server's environment has, such as settings of Kontor */
    static Payara prepare(
            Checkout checkout, Path directory, DomainPorts ports, Postgres postgres, Map<String, String> more) {
        Path domains = directory.resolve("domain");
        Directories.delete(domains);
        DomainTemplate template = new DomainTemplate(checkout);
        Path domain = template.copyTo(domains, ports);
        Secret adminPassword = template.adminPassword();
        Map<String, String> environment = new HashMap<>(Coverage.environment());
        // as an operator would for a server to try things on
        environment.put("KONTOR_SAMPLE_DATA_ENABLED", "true");
        // one client of the tests sends what many send elsewhere
        environment.put("KONTOR_LIMITS_USER_REQUESTS_PER_SECOND", "0");
        environment.put("KONTOR_LIMITS_TENANT_REQUESTS_PER_SECOND", "0");
        environment.put("KONTOR_LIMITS_REQUESTS_AT_ONCE", "1000");
        environment.put("KONTOR_DATABASE_PORT", Integer.toString(postgres.port()));
        environment.putAll(postgres.keystore().environment());
        environment.putAll(more);
        environment.putAll(Map.ofEntries(
                Map.entry("PAYARA_HOME", checkout.payara().toString()),
                Map.entry("AS_JAVA", System.getProperty("java.home")),
                Map.entry("KONTOR_DOMAIN", domain.getFileName().toString()),
                Map.entry("KONTOR_DOMAIN_DIR", domains.toString()),
                Map.entry("KONTOR_ADMIN_PORT", Integer.toString(ports.admin())),
                Map.entry("KONTOR_ADMIN_PASSWORD_FILE", adminPassword.file().toString()),
                Map.entry("KONTOR_DATABASE_NAME", Postgres.DATABASE),
                Map.entry("KONTOR_DATABASE_USER", Postgres.ROLE),
                Map.entry(
                        "KONTOR_DATABASE_PASSWORD_FILE",
                        postgres.rolePassword().file().toString()),
                Map.entry("KONTOR_JDBC_DRIVER", driver().toString())));
        Script scripts = new Script(checkout, environment, domains.resolve("setup.log"));
        return new Payara(ports, adminPassword, domain, scripts);
    }

    /** Ends what runs on the domain in this directory: a server, or asadmin about to start one. */
    static void endIn(Path directory) {
        Processes.endAllNaming(directory.resolve("domain"));
    }

    private static Path driver() {
        return Path.of(URI.create(org.postgresql.Driver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }

    /** Starts the server and gives it its data source. */
    void start() {
        try {
            scripts.run("start");
        } catch (LaunchFailure e) {
            refuseTakenPort();
            throw e;
        }
        process();
        scripts.run("configure");
        refuseTakenPort();
    }

    /** Starts the server once more, with all that it was given before. */
    void startAgain() {
        scripts.run("start");
        process();
    }

    /** Deploys the application and waits until it answers. */
    void deploy(Path war) {
        scripts.run("deploy", war.toString());
        new Readiness(url().resolve("/health/ready"), this::process).await();
        refuseTakenPort();
    }

    private void refuseTakenPort() {
        if (log().tellsOfTakenPort()) {
            throw new LaunchFailure("Payara found one of its ports taken: HTTP " + ports.http() + " or one from "
                    + ports.base() + " to " + (ports.base() + 99));
        }
    }

    /** The server's process, as long as it runs. */
    ProcessHandle process() {
        return Processes.running(pidFile(domain), domain)
                .orElseThrow(() -> new LaunchFailure("Payara started and ended again by itself"));
    }

    /** The id of the server's process. */
    long pid() {
        return process().pid();
    }

    private static Path pidFile(Path domain) {
        return domain.resolve("config").resolve("pid");
    }

    /** Where the application answers. */
    URI url() {
        return URI.create("http://127.0.0.1:" + ports.http() + "/");
    }

    /** The admin console. */
    URI console() {
        return URI.create("http://127.0.0.1:" + ports.admin() + "/");
    }

    DomainPorts ports() {
        return ports;
    }

    Secret adminPassword() {
        return adminPassword;
    }

    ServerLog log() {
        return new ServerLog(domain.resolve("logs").resolve("server.log"));
    }

    /** Waits as long as the server runs. */
    void awaitEnd() {
        process().onExit().join();
    }

    /** Ends the server's process and waits for it. */
    @Override
    public void close() {
        Processes.endAllNaming(domain.getParent());
    }

    /** What the log has to say when something failed; empty when there is no log. */
    List<String> lastWords() {
        return Files.exists(log().file()) ? log().relevantLines() : List.of();
    }
}
