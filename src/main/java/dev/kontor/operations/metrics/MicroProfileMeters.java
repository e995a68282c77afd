package dev.kontor.operations.metrics;

import dev.kontor.eventstore.observation.Figure;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Histogram;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.Metric;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/**
 * Kontor's figures by MicroProfile Metrics, in the server's {@code /metrics}. Loaded only where that is there, and no
 * bean itself, so that the WAR is deployed where it is not.
 */
final class MicroProfileMeters implements Meters {

    private record Series(Figure figure, List<String> labels) {}

    private final MetricRegistry registry;
    private final ConcurrentMap<Series, Metric> known = new ConcurrentHashMap<>();

    MicroProfileMeters(MetricRegistry registry) {
        this.registry = registry;
    }

    static Meters of(Instance<Object> server) {
        return new MicroProfileMeters(
                server.select(MetricRegistry.class, Default.Literal.INSTANCE).get());
    }

    @Override
    public void record(Figure figure, long value, String... labels) {
        switch (known.computeIfAbsent(new Series(figure, List.of(labels)), this::register)) {
            case Counter counter -> counter.inc(value);
            case Timer timer -> timer.update(Duration.ofNanos(value));
            case Histogram histogram -> histogram.update(value);
            default -> throw new IllegalArgumentException(figure + " is a level: it is watched, not recorded.");
        }
    }

    private Metric register(Series series) {
        var metadata = metadata(series.figure());
        var tags = tags(series.figure(), series.labels().toArray(String[]::new));
        return switch (series.figure().kind()) {
            case COUNT -> registry.counter(metadata, tags);
            case TIME -> registry.timer(metadata, tags);
            case SIZE -> registry.histogram(metadata, tags);
            case LEVEL -> throw new IllegalArgumentException(series.figure() + " is a level: it is watched.");
        };
    }

    @Override
    public void watch(Figure figure, DoubleSupplier value, String... labels) {
        registry.gauge(metadata(figure), value, DoubleSupplier::getAsDouble, tags(figure, labels));
    }

    private static Metadata metadata(Figure figure) {
        return Metadata.builder()
                .withName(figure.metric())
                .withDescription(figure.description())
                .withUnit(unit(figure))
                .build();
    }

    private static String unit(Figure figure) {
        return switch (figure.kind()) {
            case TIME -> MetricUnits.NANOSECONDS;
            case SIZE -> MetricUnits.BYTES;
            case COUNT, LEVEL -> MetricUnits.NONE;
        };
    }

    private static Tag[] tags(Figure figure, String... labels) {
        if (labels.length != figure.labels().size()) {
            throw new IllegalArgumentException(
                    "%s has the labels %s, not %s.".formatted(figure, figure.labels(), Arrays.toString(labels)));
        }
        return IntStream.range(0, labels.length)
                .mapToObj(label -> new Tag(figure.labels().get(label), labels[label]))
                .toArray(Tag[]::new);
    }
}
