package dev.kontor.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * An untouched Payara domain, created once after each unpacking and copied for every start: creating one
 * makes keys for a quarter of a minute.
 *
 * @param checkout where the server is
 */
record DomainTemplate(Checkout checkout) {

    private static final String NAME = "kontor";

    /** The password of the server's user {@code admin}, the same in all copies. */
    Secret adminPassword() {
        return Secret.keptIn(directory().resolve("admin-password"));
    }

    /** Copies the template, gives the copy its ports and says where it is. */
    Path copyTo(Path domains, DomainPorts ports) {
        create();
        Path domain = domains.resolve(NAME);
        Directories.copy(directory().resolve(NAME), domain);
        Path domainXml = domain.resolve("config").resolve("domain.xml");
        try {
            Files.writeString(domainXml, ports.placedIn(Files.readString(domainXml)));
            return domain;
        } catch (IOException e) {
            throw new LaunchFailure("Cannot give " + domainXml + " its ports", e);
        }
    }

    private void create() {
        Path finished = directory().resolve("finished");
        if (Files.exists(finished)) {
            return;
        }
        Directories.delete(directory().resolve(NAME));
        try {
            Path log = directory().resolve("create-domain.log");
            new Script(checkout, environment(), log).run("create-domain");
            Files.createFile(finished);
        } catch (IOException e) {
            throw new LaunchFailure("Cannot write to " + directory(), e);
        }
    }

    private Map<String, String> environment() {
        return Map.of(
                "PAYARA_HOME", checkout.payara().toString(),
                "AS_JAVA", System.getProperty("java.home"),
                "KONTOR_DOMAIN", NAME,
                "KONTOR_DOMAIN_DIR", directory().toString(),
                "KONTOR_PORT_BASE", Integer.toString(DomainPorts.TEMPLATE_BASE),
                "KONTOR_ADMIN_PASSWORD_FILE", adminPassword().file().toString());
    }

    private Path directory() {
        return checkout.target().resolve("server").resolve("template");
    }
}
