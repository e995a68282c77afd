package dev.kontor.operations.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Beyond what Kontor counts as not ready, in seconds each; 0 sets no bound, and health shows the figure only. */
@ApplicationScoped
public class HealthBounds {

    private long eventAge;
    private long lag;
    private long held;
    private boolean downOnBreaks;

    /** For the container's proxy. */
    protected HealthBounds() {}

    /**
     * @param eventAge since the last fact was recorded
     * @param lag of a subscription that is meant to follow the log
     * @param held that an append holds readers back
     * @param downOnBreaks whether Kontor is not ready once a check has found that the log was tampered with
     */
    @Inject
    public HealthBounds(
            @ConfigProperty(name = "kontor.health.max-event-age-seconds", defaultValue = "0") long eventAge,
            @ConfigProperty(name = "kontor.health.max-lag-seconds", defaultValue = "300") long lag,
            @ConfigProperty(name = "kontor.health.max-watermark-held-seconds", defaultValue = "120") long held,
            @ConfigProperty(name = "kontor.health.down-on-chain-breaks", defaultValue = "false") boolean downOnBreaks) {
        this.eventAge = eventAge;
        this.lag = lag;
        this.held = held;
        this.downOnBreaks = downOnBreaks;
    }

    boolean allowEventAge(long seconds) {
        return isWithin(eventAge, seconds);
    }

    boolean allowLag(long seconds) {
        return isWithin(lag, seconds);
    }

    boolean allowHeld(long seconds) {
        return isWithin(held, seconds);
    }

    boolean allowBreaks(long breaks) {
        return breaks == 0 || !downOnBreaks;
    }

    private static boolean isWithin(long bound, long seconds) {
        return bound == 0 || seconds <= bound;
    }
}
