package dev.kontor.operations.subscription;

import dev.kontor.eventstore.rebuild.Job;
import dev.kontor.eventstore.subscription.Subscription;
import dev.kontor.eventstore.subscription.SubscriptionStatus;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as operators see it.
 *
 * @param name the projection's name
 * @param status how it fares; REBUILDING also while an operator's rebuild runs beside the live read model
 * @param projectionVersion the version of the projection that wrote the read model
 * @param position the checkpoint
 * @param lagEvents how many facts of the log come after the checkpoint; exact up to 10,000
 * @param lagSeconds how old the first of them is
 * @param eventsPerSecond how many facts it has applied lately
 * @param deadLetters how many facts are parked or held
 * @param node which node works on it; null if none does
 * @param failures how often in a row it has failed
 * @param lastError what failed last; null if nothing ever did
 * @param failedAt when that was
 * @param updatedAt when the checkpoint last moved
 * @param job the job that runs on it; null if none does
 */
@Schema(name = "Subscription", description = "A projection's way through the log")
public record SubscriptionView(
        String name,
        SubscriptionStatus status,
        int projectionVersion,
        long position,
        long lagEvents,
        double lagSeconds,
        double eventsPerSecond,
        long deadLetters,
        @Nullable String node,
        int failures,
        @Nullable String lastError,
        @Nullable Instant failedAt,
        Instant updatedAt,
        @Nullable JobView job) {

    static SubscriptionView of(Subscription subscription, @Nullable JobView job) {
        return new SubscriptionView(
                subscription.name(),
                status(subscription, job),
                subscription.projectionVersion(),
                subscription.position(),
                subscription.lagEvents(),
                subscription.lag().toMillis() / 1000.0,
                Math.round(subscription.eventsPerSecond() * 10) / 10.0,
                subscription.deadLetters(),
                subscription.owner(),
                subscription.failures(),
                subscription.lastError(),
                subscription.failedAt(),
                subscription.updatedAt(),
                job);
    }

    private static SubscriptionStatus status(Subscription subscription, @Nullable JobView job) {
        boolean isBeingRebuilt =
                job != null && job.kind() == Job.Kind.REBUILD && subscription.status() == SubscriptionStatus.ACTIVE;
        return isBeingRebuilt ? SubscriptionStatus.REBUILDING : subscription.status();
    }
}
