package dev.kontor.eventstore.subscription;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as it stands.
 *
 * @param name the projection's name
 * @param projectionVersion the version of the code that wrote the read model
 * @param status how it fares
 * @param position the checkpoint: everything up to here is in the read model or among the dead letters
 * @param owner the node that works on it; null if none does
 * @param lagEvents how many facts of the log, of whatever type, come after the checkpoint; exact up to 10,000
 * @param lag how old the first of them is; zero if there is none
 * @param eventsPerSecond how many facts it has applied lately, a moving figure over some ten seconds
 * @param lastError what failed last; null if nothing ever did
 * @param failedAt when that was
 * @param failures how often in a row it has failed; 0 while it succeeds
 * @param deadLetters how many facts are parked or held
 * @param updatedAt when the checkpoint last moved
 */
public record Subscription(
        String name,
        int projectionVersion,
        SubscriptionStatus status,
        long position,
        @Nullable String owner,
        long lagEvents,
        Duration lag,
        double eventsPerSecond,
        @Nullable String lastError,
        @Nullable Instant failedAt,
        int failures,
        long deadLetters,
        Instant updatedAt) {}
