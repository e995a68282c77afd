package dev.kontor.api.events;

import dev.kontor.eventstore.statistics.EventCounts.Counted;
import dev.kontor.eventstore.statistics.EventCounts.Processing;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many facts a tenant has. Days are those of UTC, weeks begin on Monday.
 *
 * @param completeUpTo every fact up to this position is counted, and none above
 * @param total all there ever were
 * @param today those recorded today
 * @param thisWeek those recorded since Monday
 * @param byType all there ever were, by type
 * @param byUser all there ever were, by user, of the hundred users with most
 * @param days the days asked for, the last one first
 */
@Schema(name = "EventStatistics")
public record Statistics(
        long completeUpTo,
        long total,
        long today,
        long thisWeek,
        @Schema(example = "{\"ContactCreated\": 20}") Map<String, Long> byType,
        @Schema(example = "{\"ann\": 20}") Map<String, Long> byUser,
        List<Day> days) {

    /** As many days are counted at least as a week has. */
    static final int DAYS_OF_WEEK = DayOfWeek.values().length;

    /**
     * One day.
     *
     * @param day which, in UTC
     * @param events how many facts of the tenant were recorded
     * @param processed how many facts the subscriptions took in on that day, of all tenants; one that several took
     *     in counts for each. Told to the tenant that operates Kontor; 0 to others, as the two below
     * @param processingMicros how long that took them, in microseconds
     * @param errors how often they failed
     */
    @Schema(name = "EventDay")
    public record Day(LocalDate day, long events, long processed, long processingMicros, long errors) {}

    /**
     * What was counted, for so many days.
     *
     * @param ofAllTenants whether to tell what the subscriptions did, which they do for all tenants
     */
    static Statistics of(Counted counted, int days, boolean ofAllTenants) {
        var told = ofAllTenants ? counted.processing() : List.<Processing>of();
        var processing = told.stream().collect(Collectors.toMap(Processing::day, Function.identity()));
        var monday = counted.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Statistics(
                counted.position(),
                counted.byType().values().stream().mapToLong(Long::longValue).sum(),
                counted.byDay().getOrDefault(counted.today(), 0L),
                counted.byDay().entrySet().stream()
                        .filter(day -> !day.getKey().isBefore(monday))
                        .mapToLong(Map.Entry::getValue)
                        .sum(),
                counted.byType(),
                counted.byUser(),
                IntStream.range(0, days)
                        .mapToObj(counted.today()::minusDays)
                        .map(day -> day(day, counted, processing))
                        .toList());
    }

    private static Day day(LocalDate day, Counted counted, Map<LocalDate, Processing> processing) {
        var done = processing.getOrDefault(day, new Processing(day, 0, 0, 0));
        return new Day(day, counted.byDay().getOrDefault(day, 0L), done.events(), done.micros(), done.errors());
    }
}
