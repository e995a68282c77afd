package dev.kontor.eventstore.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often and how soon a command that lost a race is tried again: exponential back-off with full jitter, so that
 * those who met once do not meet again. (M. Brooker, Exponential Backoff And Jitter, 2015.)
 */
@ApplicationScoped
public class RetryPolicy {

    private static final int MAX_DOUBLINGS = 20;

    private final int maxAttempts;
    private final long firstDelayMillis;
    private final long maxDelayMillis;

    /** For the container's proxy. */
    protected RetryPolicy() {
        this(1, 1, 1);
    }

    /**
     * @param maxAttempts how often a command is tried in all; 1 for never again
     * @param firstDelayMillis the most to wait before the second attempt, in milliseconds
     * @param maxDelayMillis the most to wait before any attempt, in milliseconds
     */
    @Inject
    public RetryPolicy(
            @ConfigProperty(name = "kontor.command.max-attempts", defaultValue = "8") int maxAttempts,
            @ConfigProperty(name = "kontor.command.first-delay-millis", defaultValue = "5") long firstDelayMillis,
            @ConfigProperty(name = "kontor.command.max-delay-millis", defaultValue = "250") long maxDelayMillis) {
        this.maxAttempts = maxAttempts;
        this.firstDelayMillis = firstDelayMillis;
        this.maxDelayMillis = maxDelayMillis;
    }

    /** Whether one more attempt is due after so many. */
    boolean allowsAfter(int attempts) {
        return attempts < maxAttempts;
    }

    /** How long to wait after so many attempts; between nothing and a bound that doubles each time. */
    Duration delayAfter(int attempts, RandomGenerator random) {
        long bound = Math.min(maxDelayMillis, firstDelayMillis << Math.min(attempts - 1, MAX_DOUBLINGS));
        return Duration.ofMillis(random.nextLong(bound + 1));
    }
}
