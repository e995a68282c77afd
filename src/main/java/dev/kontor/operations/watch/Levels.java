package dev.kontor.operations.watch;

import dev.kontor.eventstore.observation.Figure;
import dev.kontor.eventstore.subscription.Subscription;
import dev.kontor.operations.metrics.Meters;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Shows what was seen last as levels in the server's metrics. */
final class Levels {

    private final Meters meters;
    private final Supplier<Optional<Sight>> latest;
    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    Levels(Meters meters, Supplier<Optional<Sight>> latest) {
        this.meters = meters;
        this.latest = latest;
    }

    /** Shows those of the log, once, and those of each subscription when it is first seen. */
    void show(Sight sight) {
        if (shown.add("")) {
            watch(Figure.WATERMARK, seen -> seen.log().watermark());
            watch(Figure.WATERMARK_HELD_SECONDS, seen -> seconds(seen.held()));
            watch(Figure.APPENDS_UNDER_WAY, seen -> seen.log().underWay().size());
            watch(Figure.CHAIN_LAG_EVENTS, Sight::chainLag);
            watch(Figure.CHAIN_BREAKS, seen -> seen.chain().breaks());
            watch(Figure.EVENT_AGE_SECONDS, seen -> seconds(seen.log().age()));
        }
        sight.subscriptions().stream()
                .map(Subscription::name)
                .filter(shown::add)
                .forEach(this::showSubscription);
    }

    private void showSubscription(String name) {
        watch(name, Figure.LAG_EVENTS, Subscription::lagEvents);
        watch(name, Figure.LAG_SECONDS, subscription -> seconds(subscription.lag()));
        watch(name, Figure.DEAD_LETTERS, Subscription::deadLetters);
    }

    private void watch(Figure figure, ToDoubleFunction<Sight> value) {
        meters.watch(figure, () -> latest.get().map(value::applyAsDouble).orElse(Double.NaN));
    }

    private void watch(String name, Figure figure, ToDoubleFunction<Subscription> value) {
        meters.watch(figure, () -> subscription(name).map(value::applyAsDouble).orElse(Double.NaN), name);
    }

    private Optional<Subscription> subscription(String name) {
        return latest.get().stream()
                .flatMap(sight -> sight.subscriptions().stream())
                .filter(subscription -> subscription.name().equals(name))
                .findFirst();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
