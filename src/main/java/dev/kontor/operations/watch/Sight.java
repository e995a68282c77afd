package dev.kontor.operations.watch;

import dev.kontor.eventstore.subscription.Subscription;
import dev.kontor.eventstore.watermark.Holds.Hold;
import dev.kontor.eventstore.watermark.LogStanding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What was seen at one look.
 *
 * @param log how the log stood
 * @param hold who held readers back then
 * @param chain how far it is chained, and whether the chain is whole
 * @param subscriptions how each stood, by name
 * @param lately what came and went before it
 * @param seenAt when, by {@link System#nanoTime()}
 */
public record Sight(
        LogStanding log,
        Optional<Hold> hold,
        ChainSight chain,
        List<Subscription> subscriptions,
        Lately lately,
        long seenAt) {
    public Sight {
        subscriptions = List.copyOf(subscriptions);
    }

    /** How long readers have been held back; nothing if they are not. */
    Duration held() {
        return hold.map(Hold::lasted).orElse(Duration.ZERO);
    }

    /** How many positions of the log are not chained yet. */
    long chainLag() {
        return Math.max(0, log.lastPosition() - chain.chainedTo());
    }

    /** How long ago it was seen, in whole seconds. */
    long secondsAgo() {
        return (System.nanoTime() - seenAt) / 1_000_000_000;
    }
}
