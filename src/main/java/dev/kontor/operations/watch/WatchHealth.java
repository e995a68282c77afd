package dev.kontor.operations.watch;

import dev.kontor.eventstore.subscription.Subscription;
import dev.kontor.eventstore.subscription.SubscriptionStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the log and the subscriptions are within the bounds that the operator has set, as seen last. */
@ApplicationScoped
public class WatchHealth {

    private Watch watch;
    private HealthBounds bounds;

    /** For the container's proxy. */
    protected WatchHealth() {}

    /** All parts by CDI. */
    @Inject
    public WatchHealth(Watch watch, HealthBounds bounds) {
        this.watch = watch;
        this.bounds = bounds;
    }

    /** How old the last fact is, who holds readers back, and whether somebody has changed the log. */
    @Produces
    @Readiness
    HealthCheck log() {
        return () -> watch.latest().map(this::log).orElseGet(() -> HealthCheckResponse.up("log"));
    }

    private HealthCheckResponse log(Sight sight) {
        long age = sight.log().age().toSeconds();
        var response = HealthCheckResponse.named("log")
                .status(bounds.allowEventAge(age)
                        && bounds.allowHeld(sight.held().toSeconds())
                        && bounds.allowBreaks(sight.chain().breaks()))
                .withData("seenSecondsAgo", sight.secondsAgo())
                .withData("watermark", sight.log().watermark())
                .withData("lastPosition", sight.log().lastPosition())
                .withData("chainedTo", sight.chain().chainedTo())
                .withData("eventAgeSeconds", age)
                .withData("heldSeconds", sight.held().toSeconds());
        sight.chain().firstBreak().ifPresent(position -> response.withData("brokenAt", position));
        sight.hold().ifPresent(hold -> response.withData("heldBy", hold.by().who()));
        return response.build();
    }

    /** How far each subscription is behind. */
    @Produces
    @Readiness
    HealthCheck subscriptions() {
        return () -> watch.latest().map(this::subscriptions).orElseGet(() -> HealthCheckResponse.up("subscriptions"));
    }

    private HealthCheckResponse subscriptions(Sight sight) {
        var response = HealthCheckResponse.named("subscriptions")
                .status(sight.subscriptions().stream().allMatch(this::isWithinBounds))
                .withData("seenSecondsAgo", sight.secondsAgo());
        sight.subscriptions().forEach(subscription -> response.withData(subscription.name(), words(subscription)));
        return response.build();
    }

    /** One that is paused or rebuilding is not meant to follow. */
    private boolean isWithinBounds(Subscription subscription) {
        boolean follows = subscription.status() == SubscriptionStatus.ACTIVE
                || subscription.status() == SubscriptionStatus.FAILED;
        return !follows || bounds.allowLag(subscription.lag().toSeconds());
    }

    private static String words(Subscription subscription) {
        return "%s, %d facts and %d s behind, %d dead letters"
                .formatted(
                        subscription.status(),
                        subscription.lagEvents(),
                        subscription.lag().toSeconds(),
                        subscription.deadLetters());
    }
}
