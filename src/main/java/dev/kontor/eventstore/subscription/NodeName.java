package dev.kontor.eventstore.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this node is called: each start of each application has a name of its own. */
@ApplicationScoped
public class NodeName {

    private final String value;

    /** For the container's proxy. */
    protected NodeName() {
        this.value = "";
    }

    /** @param given what the operator calls the server; without it, the host's name */
    @Inject
    public NodeName(@ConfigProperty(name = "kontor.node.name") Optional<String> given) {
        this.value = given.filter(name -> !name.isBlank()).orElseGet(NodeName::host) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName() + "-"
                    + ProcessHandle.current().pid();
        } catch (UnknownHostException e) {
            return "node-" + ProcessHandle.current().pid();
        }
    }

    /** The name. */
    public String value() {
        return value;
    }
}
