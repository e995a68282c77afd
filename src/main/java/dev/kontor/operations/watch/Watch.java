package dev.kontor.operations.watch;

import dev.kontor.eventstore.subscription.Subscriptions;
import dev.kontor.eventstore.watermark.Holds;
import dev.kontor.eventstore.watermark.LogWatch;
import dev.kontor.operations.metrics.Meters;
import dev.kontor.operations.metrics.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Looks at the log and the subscriptions, remembers what it saw, and speaks up when readers are held back. */
@ApplicationScoped
public class Watch {

    private static final System.Logger LOG = System.getLogger(Watch.class.getName());

    private final Holds holds = new Holds();
    private final LastMinute lastMinute = new LastMinute();
    private final AtomicReference<@Nullable Sight> latest = new AtomicReference<>();
    private LogWatch log;
    private Subscriptions subscriptions;
    private ChainWatch chain;
    private Tally tally;
    private WatermarkAlarm alarm;
    private Levels levels;

    /** For the container's proxy. */
    protected Watch() {}

    /**
     * @param log looked at
     * @param subscriptions looked at
     * @param chain looked at
     * @param tally what this node has counted
     * @param meters shows what was seen
     * @param warnAfterSeconds how long an append may hold readers back before the log tells of it
     */
    @Inject
    public Watch(
            LogWatch log,
            Subscriptions subscriptions,
            ChainWatch chain,
            Tally tally,
            Meters meters,
            @ConfigProperty(name = "kontor.watermark.warn-after-seconds", defaultValue = "5") int warnAfterSeconds) {
        this.log = log;
        this.subscriptions = subscriptions;
        this.chain = chain;
        this.tally = tally;
        this.alarm = new WatermarkAlarm(Duration.ofSeconds(warnAfterSeconds));
        this.levels = new Levels(meters, this::latest);
    }

    /** Looks; one at a time. */
    public void look() {
        var standing = log.look();
        var hold = holds.observe(standing);
        alarm.hear(hold).ifPresent(line -> LOG.log(line.level(), line.text()));
        long now = System.nanoTime();
        var lately = lastMinute.take(Traffic.upTo(standing.lastPosition(), tally), now);
        var sight = new Sight(standing, hold, chain.look(), subscriptions.list(), lately, now);
        latest.set(sight);
        levels.show(sight);
    }

    /** What was seen last; empty before the first look. */
    public Optional<Sight> latest() {
        return Optional.ofNullable(latest.get());
    }
}
