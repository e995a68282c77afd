package dev.kontor.sample;

import dev.kontor.sample.SampleOrder.Through;
import dev.kontor.sample.SampleRun.Status;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What clients send and are answered about sample data. */
public final class SampleBodies {

    private static final long USUAL_SEED = 42;

    private SampleBodies() {}

    /**
     * Sample data to store.
     *
     * @param events how many facts
     * @param seed which history; 42 if it does not matter
     * @param until the day after the last fact, such as {@code 2026-11-01}; today if it does not matter
     * @param through {@code batch} or {@code commands}; batch if it does not matter
     */
    @Schema(name = "NewSampleData")
    public record NewSampleData(
            @Schema(example = "100000") @NotNull @Min(SampleOrder.FEWEST) @Max(SampleOrder.MOST)
            Integer events,

            @Schema(example = "42") @Nullable Long seed,

            @Schema(example = "2026-11-01")
            @Nullable
            @Pattern(regexp = "(20|21)\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])", message = "{invalid.no-early-day}")
            String until,

            @Schema(example = "batch")
            @Nullable
            @Pattern(regexp = "batch|commands", message = "{invalid.no-sample-way}")
            String through) {

        SampleOrder order(LocalDate today) {
            return new SampleOrder(
                    seed == null ? USUAL_SEED : seed,
                    events,
                    until == null ? today : LocalDate.parse(until),
                    through == null ? Through.BATCH : Through.valueOf(through.toUpperCase(Locale.ROOT)));
        }
    }

    /**
     * How far the storing of sample data has come.
     *
     * @param id which order it was
     * @param status whether it goes on, or how it ended
     * @param events how many facts were wanted
     * @param seed which history
     * @param until the day after the last fact
     * @param through batch or commands
     * @param made how many facts were made up so far
     * @param stored how many of them are in the log
     * @param eventsPerSecond how many a second
     * @param remainingSeconds how long it will still take if it goes on like this; null if that cannot be told
     * @param startedAt when it was begun
     * @param endedAt when it ended; null as long as it goes on
     * @param error why it failed; null if it did not
     */
    @Schema(name = "SampleData")
    public record SampleDataView(
            UUID id,
            Status status,
            int events,
            long seed,
            LocalDate until,
            String through,
            int made,
            int stored,
            double eventsPerSecond,
            @Nullable Long remainingSeconds,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String error) {

        static SampleDataView of(SampleRun run) {
            var order = run.order();
            double rate = run.eventsPerSecond();
            return new SampleDataView(
                    run.id(),
                    run.status(),
                    order.events(),
                    order.seed(),
                    order.end(),
                    order.through().name().toLowerCase(Locale.ROOT),
                    run.made(),
                    run.stored(),
                    Math.round(rate * 10) / 10.0,
                    rate > 0 ? Math.round((order.events() - run.made()) / rate) : null,
                    run.startedAt(),
                    run.endedAt(),
                    run.error());
        }
    }
}
