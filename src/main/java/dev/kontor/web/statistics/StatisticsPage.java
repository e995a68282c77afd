package dev.kontor.web.statistics;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;

import dev.kontor.api.Caller;
import dev.kontor.eventstore.statistics.EventCounts.Counted;
import dev.kontor.eventstore.statistics.EventStatistics;
import dev.kontor.page.Asked;
import dev.kontor.page.Chart;
import dev.kontor.page.Chart.Figure;
import dev.kontor.page.Chart.Group;
import dev.kontor.page.Names;
import dev.kontor.page.PageBean;
import dev.kontor.page.Shown;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How much happens: facts by day, type and user. Days are those of UTC. */
@PageBean
@Shows("/web/statistics/statistics.xhtml")
@RolesAllowed({ADMIN, AUDITOR})
public class StatisticsPage {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;
    private static final int MOST_ROWS = 12;

    /**
     * How many of something there are.
     *
     * @param name of what
     * @param count how many
     * @param width how wide that is beside the most, in percent
     */
    public record Row(String name, long count, double width) {}

    /**
     * How many there were on a day.
     *
     * @param day which
     * @param count how many
     */
    public record Day(LocalDate day, long count) {}

    private EventStatistics statistics;
    private Caller caller;
    private Asked asked;
    private Shown shown;
    private Names names;
    private @Nullable Counted counted;

    /** For the container's proxy. */
    protected StatisticsPage() {}

    /** All parts by CDI. */
    @Inject
    public StatisticsPage(EventStatistics statistics, Caller caller, Asked asked, Shown shown, Names names) {
        this.statistics = statistics;
        this.caller = caller;
        this.asked = asked;
        this.shown = shown;
        this.names = names;
    }

    /** How many days are told, the last of them today. */
    public int getDays() {
        return (int) asked.number("days", USUAL_DAYS, DayOfWeek.values().length, MOST_DAYS);
    }

    private Counted counted() {
        var known = counted;
        if (known == null) {
            known = statistics.of(caller.tenant(), getDays());
            counted = known;
        }
        return known;
    }

    /** All there ever were. */
    public long getTotal() {
        return counted().byType().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Those of today. */
    public long getToday() {
        return counted().byDay().getOrDefault(counted().today(), 0L);
    }

    /** Those since Monday. */
    public long getWeek() {
        var monday = counted().today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return counted().byDay().entrySet().stream()
                .filter(day -> !day.getKey().isBefore(monday))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The days, the last one first. */
    public List<Day> getTold() {
        var today = counted().today();
        return IntStream.range(0, getDays())
                .mapToObj(today::minusDays)
                .map(day -> new Day(day, counted().byDay().getOrDefault(day, 0L)))
                .toList();
    }

    /** The days, drawn. */
    public Chart getChart() {
        return Chart.of(getTold().reversed().stream()
                .map(day -> new Group(
                        shown.date(day.day()),
                        List.of(new Figure("expected", BigDecimal.valueOf(day.count()), shown.number(day.count())))))
                .toList());
    }

    /** The types of which there are most. */
    public List<Row> getTypes() {
        return rows(counted().byType());
    }

    /** The users who caused most. */
    public List<Row> getUsers() {
        var users = rows(counted().byUser());
        names.expectUsers(users.stream().map(Row::name));
        return users;
    }

    private static List<Row> rows(Map<String, Long> counts) {
        double most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_ROWS)
                .map(row -> new Row(row.getKey(), row.getValue(), row.getValue() / most * 100))
                .toList();
    }
}
