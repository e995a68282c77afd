package dev.kontor.security.account;

import dev.kontor.security.identity.OverloadedException;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Turns passwords into what proves them, so slowly that guessing does not pay: PBKDF2 with HMAC-SHA-512. (OWASP,
 * Password Storage Cheat Sheet: 210,000 iterations)
 */
@ApplicationScoped
public class Passwords {

    /** The shortest password that is taken, in characters. */
    public static final int SHORTEST = 12;

    /** The longest one. */
    public static final int LONGEST = 200;

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int RANDOM_BYTES = 15;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private Pbkdf2PasswordHash hashing;
    private int iterations;
    private Semaphore places;
    private String ofNobody;

    /** For the container's proxy. */
    protected Passwords() {}

    /**
     * @param hashing the server's
     * @param iterations how often it is hashed
     * @param atOnce how many are hashed at once; one takes a core for a tenth of a second and more
     */
    @Inject
    public Passwords(
            Pbkdf2PasswordHash hashing,
            @ConfigProperty(name = "kontor.password.iterations", defaultValue = "210000") int iterations,
            @ConfigProperty(name = "kontor.password.hashes-at-once", defaultValue = "4") int atOnce) {
        this.hashing = hashing;
        this.iterations = iterations;
        this.places = new Semaphore(atOnce);
    }

    /** Says how to hash. */
    @PostConstruct
    void chooseHash() {
        hashing.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm",
                ALGORITHM,
                "Pbkdf2PasswordHash.Iterations",
                Integer.toString(iterations),
                "Pbkdf2PasswordHash.SaltSizeBytes",
                "32",
                "Pbkdf2PasswordHash.KeySizeBytes",
                "32"));
        ofNobody = hash(random());
    }

    /** What proves a password: with the parameters and a salt of its own. */
    public String hash(String password) {
        return inPlace(() -> hashing.generate(password.toCharArray()));
    }

    /**
     * Whether a password is the one that a hash is of.
     *
     * @param hash empty where there is none: that takes as long, and is never so
     */
    boolean prove(String password, Optional<String> hash) {
        boolean proved = inPlace(() -> hashing.verify(password.toCharArray(), hash.orElse(ofNobody)));
        return proved && hash.isPresent();
    }

    /**
     * Who only wants to sign in must not take all cores from those who work.
     *
     * @throws OverloadedException if too many want to
     */
    private <T> T inPlace(Supplier<T> work) {
        try {
            if (!places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new OverloadedException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OverloadedException();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /** Whether a hash was made in another way than today's. */
    boolean isOutdated(String hash) {
        return !hash.startsWith(ALGORITHM + ":" + iterations + ":");
    }

    /** A new password that nobody guesses. */
    static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
