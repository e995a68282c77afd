package dev.kontor.security.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whose tokens are believed, by the names of MicroProfile JWT where it has one. */
@ApplicationScoped
public class TokenSettings {

    @Inject
    @ConfigProperty(name = "kontor.token.issuer", defaultValue = "kontor")
    private String issuer;

    @Inject
    @ConfigProperty(name = "kontor.token.lifetime-seconds", defaultValue = "900")
    private long lifetimeSeconds;

    @Inject
    @ConfigProperty(name = "kontor.default-tenant", defaultValue = "default")
    private String defaultTenant;

    @Inject
    @ConfigProperty(name = "mp.jwt.verify.issuer")
    private Optional<String> provider;

    @Inject
    @ConfigProperty(name = "mp.jwt.verify.publickey.location")
    private Optional<String> keys;

    @Inject
    @ConfigProperty(name = "mp.jwt.verify.audiences")
    private Optional<String> audiences;

    @Inject
    @ConfigProperty(name = "mp.jwt.verify.clock.skew", defaultValue = "30")
    private int clockSkewSeconds;

    /** For the container. */
    protected TokenSettings() {}

    /** What Kontor calls itself as the issuer and as the audience of its own tokens. */
    String issuer() {
        return issuer;
    }

    /** How long a token of its own is good for. */
    Duration lifetime() {
        return Duration.ofSeconds(lifetimeSeconds);
    }

    /** Whose data somebody works on of whom the provider does not say it. */
    String defaultTenant() {
        return defaultTenant;
    }

    /** Whose tokens are believed besides Kontor's own. */
    Optional<String> provider() {
        return provider.filter(name -> !name.isBlank());
    }

    /** Where the provider's public keys are, as a JWK set. */
    Optional<String> keys() {
        return keys;
    }

    /** What the provider calls Kontor. */
    List<String> audiences() {
        // split here, because Payara gives no optional lists
        return audiences.stream()
                .flatMap(all -> Arrays.stream(all.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** By how much clocks may differ. */
    int clockSkewSeconds() {
        return clockSkewSeconds;
    }
}
