package dev.kontor.security.account;

import dev.kontor.crm.shared.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who is made administrator where there is none. */
@ApplicationScoped
public class FirstAdministratorSettings {

    @Inject
    @ConfigProperty(name = "kontor.first-admin.enabled", defaultValue = "true")
    private boolean wanted;

    @Inject
    @ConfigProperty(name = "kontor.default-tenant", defaultValue = "default")
    private String tenant;

    @Inject
    @ConfigProperty(name = "kontor.first-admin.email", defaultValue = "admin@kontor.example")
    private String email;

    @Inject
    @ConfigProperty(name = "kontor.first-admin.password")
    private Optional<String> password = Optional.empty();

    /** For the container. */
    protected FirstAdministratorSettings() {}

    /** Settings outside of a server. */
    FirstAdministratorSettings(String tenant, String email, Optional<String> password) {
        this.wanted = true;
        this.tenant = tenant;
        this.email = email;
        this.password = password;
    }

    /** Whether one is made at all; not where all administrators come from a provider. */
    boolean wanted() {
        return wanted;
    }

    /** Whose administrator. */
    String tenant() {
        return tenant;
    }

    /** What they sign in with. */
    EmailAddress email() {
        return new EmailAddress(email);
    }

    /** With which password; empty for one that is made up. */
    Optional<String> password() {
        return password.filter(chosen -> !chosen.isBlank());
    }
}
