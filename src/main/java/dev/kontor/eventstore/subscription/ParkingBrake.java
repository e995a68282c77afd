package dev.kontor.eventstore.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stops a subscription that parks one fact after the other and takes none in: then it is not the facts, and the rest
 * of the log would be parked too. It is FAILED until it is resumed.
 */
@ApplicationScoped
public class ParkingBrake {

    /** So many facts in a row are no exceptions any more. */
    static final int DEFAULT_MOST = 100;

    private SubscriptionStore store;
    private int most;

    /** For the container's proxy. */
    protected ParkingBrake() {}

    /**
     * @param store notes that a subscription is stopped
     * @param most after how many facts in a row; 0 for never
     */
    @Inject
    public ParkingBrake(
            SubscriptionStore store,
            @ConfigProperty(name = "kontor.subscription.most-parked-in-a-row", defaultValue = "" + DEFAULT_MOST)
                    int most) {
        this.store = store;
        this.most = most;
    }

    /** Whether a subscription was stopped and waits to be resumed. */
    boolean holds(SubscriptionStore.Locked row) {
        return row.status() == SubscriptionStatus.FAILED && isReachedBy(row.parked());
    }

    /**
     * Stops a subscription whose row this transaction holds, if it is time to.
     *
     * @param parked how many facts in a row it has parked now
     * @param reason why the last one was
     */
    void parked(String name, int parked, String reason) {
        if (isReachedBy(parked)) {
            var error =
                    "%d facts in a row were parked, the last one because of: %s. Mend the projection, resume the subscription and retry its dead letters."
                            .formatted(parked, reason);
            store.halt(name, error);
            System.getLogger(ParkingBrake.class.getName())
                    .log(Level.ERROR, "Subscription {0} is stopped until it is resumed: {1}", name, error);
        }
    }

    private boolean isReachedBy(int parked) {
        return most > 0 && parked >= most;
    }
}
