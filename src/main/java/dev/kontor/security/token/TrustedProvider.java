package dev.kontor.security.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.lang.System.Logger.Level;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The keys of the provider whose tokens are believed, such as an OpenID provider. They are kept, and asked for again
 * when a token names one that is not among them, but not as often as whoever makes up names would like.
 */
final class TrustedProvider {

    private static final System.Logger LOG = System.getLogger(TrustedProvider.class.getName());

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_ASKING = Duration.ofSeconds(30);
    private static final Duration OUTAGE = Duration.ofHours(4);
    private static final int MOST_BYTES = 200_000;

    private TrustedProvider() {}

    /** How its tokens are verified; empty if none is trusted. */
    static Optional<Verification> verification(TokenSettings settings) {
        return settings.provider().flatMap(issuer -> {
            if (issuer.equals(settings.issuer())
                    || settings.keys().isEmpty()
                    || settings.audiences().isEmpty()) {
                // without an audience, what the provider signs for others would be believed here
                LOG.log(
                        Level.ERROR,
                        "Tokens of {0} are not believed: set mp.jwt.verify.publickey.location and"
                                + " mp.jwt.verify.audiences, and another issuer than Kontor itself.",
                        issuer);
                return Optional.empty();
            }
            return Optional.of(new Verification(
                    issuer,
                    Set.copyOf(settings.audiences()),
                    keys(settings.keys().get()),
                    settings.clockSkewSeconds()));
        });
    }

    private static JWKSource<SecurityContext> keys(String location) {
        var retriever = new DefaultResourceRetriever(millis(PATIENCE), millis(PATIENCE), MOST_BYTES);
        return JWKSourceBuilder.create(address(location), retriever)
                .cache(KEPT.toMillis(), PATIENCE.toMillis())
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_ASKING.toMillis())
                .outageTolerant(OUTAGE.toMillis())
                .build();
    }

    private static URL address(String location) {
        try {
            return location.contains(":/")
                    ? URI.create(location).toURL()
                    : Path.of(location).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(
                    "mp.jwt.verify.publickey.location is neither a URL nor a file: " + location, e);
        }
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
