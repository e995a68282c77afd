package dev.kontor.security.account;

import dev.kontor.crm.shared.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who is made administrator where there is none. */
@ApplicationScoped
public class FirstAdministratorSettings {

    private boolean wanted;
    private String tenant;
    private String email;
    private Optional<String> password;

    /** For the container's proxy. */
    protected FirstAdministratorSettings() {}

    /** All from the configuration. */
    @Inject
    FirstAdministratorSettings(
            @ConfigProperty(name = "kontor.first-admin.enabled", defaultValue = "true") boolean wanted,
            @ConfigProperty(name = "kontor.default-tenant", defaultValue = "default") String tenant,
            @ConfigProperty(name = "kontor.first-admin.email", defaultValue = "admin@kontor.example") String email,
            @ConfigProperty(name = "kontor.first-admin.password") Optional<String> password) {
        this.wanted = wanted;
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
