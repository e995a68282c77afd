package dev.kontor.operations.subscription;

import dev.kontor.eventstore.subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as its page shows it.
 *
 * @param seen how it fares, with the job that runs on it
 * @param last the latest job on it, which may be the one that runs; null if there never was one
 */
public record SubscriptionLine(
        SubscriptionView seen, @Nullable JobView last) {

    /** The job that is over and came last; null while one runs, and where there never was one. */
    public @Nullable JobView ended() {
        return seen.job() == null ? last : null;
    }

    /** Whether it follows the log, or would if it could. */
    public boolean follows() {
        return seen.status() == SubscriptionStatus.ACTIVE || seen.status() == SubscriptionStatus.FAILED;
    }

    /** Whether an operator may try to stop it. */
    public boolean pausable() {
        return seen.status() != SubscriptionStatus.PAUSED;
    }

    /** Whether it goes on once it is told to. */
    public boolean resumable() {
        return seen.status() == SubscriptionStatus.PAUSED || seen.status() == SubscriptionStatus.FAILED;
    }

    /** In how many seconds it will have caught up if it goes on as lately; null if that cannot be told. */
    public @Nullable Double catchesUpIn() {
        return !follows() || seen.lagEvents() == 0 || seen.eventsPerSecond() <= 0
                ? null
                : seen.lagEvents() / seen.eventsPerSecond();
    }

    /** What a page says of how it fares by a colour. */
    public String tone() {
        return switch (seen.status()) {
            case ACTIVE -> seen.deadLetters() > 0 ? "warn" : "good";
            case PAUSED -> "calm";
            case FAILED -> "bad";
            case REBUILDING -> "busy";
        };
    }
}
