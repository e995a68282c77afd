package dev.kontor.crm.opportunity.analytics;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;

import dev.kontor.api.Caller;
import dev.kontor.api.QueryValues;
import dev.kontor.crm.opportunity.analytics.AnalyticsView.Month;
import dev.kontor.crm.opportunity.analytics.AnalyticsView.Stage;
import dev.kontor.crm.opportunity.analytics.AnalyticsView.Total;
import dev.kontor.crm.opportunity.analytics.AnalyticsView.ValueRate;
import dev.kontor.crm.opportunity.analytics.Funnel.Step;
import dev.kontor.page.Asked;
import dev.kontor.page.PageBean;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of the pipeline, of a period and in one of the currencies in which there are any. */
@PageBean
@Shows("/crm/opportunity/analytics/analytics.xhtml")
@RolesAllowed({ADMIN, MANAGER, AUDITOR})
public class AnalyticsPage {

    private static final int MONTHS = 11;
    private static final long LEAST_AHEAD = 5;
    private static final long MOST_AHEAD = 59;

    private Analytics analytics;
    private FigureQueries queries;
    private Caller caller;
    private Asked asked;
    private @Nullable AnalyticsView found;
    private @Nullable List<ClosedMonth> closed;

    /** For the container's proxy. */
    protected AnalyticsPage() {}

    /** All parts by CDI. */
    @Inject
    public AnalyticsPage(Analytics analytics, FigureQueries queries, Caller caller, Asked asked) {
        this.analytics = analytics;
        this.queries = queries;
        this.caller = caller;
        this.asked = asked;
    }

    /** The first day of the period: some months back unless another is asked for. */
    public LocalDate getFrom() {
        var from = QueryValues.date("from", asked.text("from"));
        return from == null ? today().minusMonths(MONTHS).withDayOfMonth(1) : from;
    }

    /** Its last day: as many months ahead unless another is asked for. */
    public LocalDate getTo() {
        var to = QueryValues.date("to", asked.text("to"));
        return to == null ? today().plusMonths(MONTHS + 1L).withDayOfMonth(1).minusDays(1) : to;
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private Period period() {
        return new Period(getFrom(), getTo());
    }

    /** The figures. */
    public AnalyticsView getFigures() {
        var known = found;
        if (known == null) {
            known = analytics.of(caller.tenant(), period());
            found = known;
        }
        return known;
    }

    /** The currencies in which anything is open, or was won or lost. */
    public List<String> getCurrencies() {
        var figures = getFigures();
        return Stream.concat(
                        Stream.concat(
                                        figures.stages().stream().flatMap(stage -> stage.totals().stream()),
                                        figures.forecast().stream().flatMap(month -> month.totals().stream()))
                                .map(Total::currency),
                        figures.winRate().values().stream().map(ValueRate::currency))
                .distinct()
                .sorted()
                .toList();
    }

    /** The one that is shown: the one that was asked for, else euros, else the first. */
    public String getCurrency() {
        var given = asked.text("currency");
        var all = getCurrencies();
        if (given != null && all.contains(given)) {
            return given;
        }
        return all.contains("EUR") || all.isEmpty() ? "EUR" : all.getFirst();
    }

    /** Whether there is anything to show. */
    public boolean isBare() {
        return getCurrencies().isEmpty();
    }

    /** The stages, each as wide as what is open there. */
    public List<Step> getFunnel() {
        return Funnel.of(getFigures().stages(), getCurrency());
    }

    /** What all open opportunities would bring. */
    public Total getOpen() {
        return getFigures().stages().stream()
                .map(this::total)
                .reduce((one, other) -> new Total(
                        one.currency(),
                        one.amount().add(other.amount()),
                        one.weighted().add(other.weighted())))
                .orElseGet(() -> Funnel.none(getCurrency()));
    }

    private Total total(Stage stage) {
        return Funnel.total(stage.totals(), getCurrency());
    }

    /** How many are open. */
    public long getCount() {
        return getFigures().stages().stream().mapToLong(Stage::count).sum();
    }

    /** What was won and lost in all. */
    public ValueRate getWinRate() {
        return getFigures().winRate().values().stream()
                .filter(rate -> rate.currency().equals(getCurrency()))
                .findFirst()
                .orElseGet(() -> new ValueRate(getCurrency(), BigDecimal.ZERO, BigDecimal.ZERO, null));
    }

    /** What is expected, month by month from the first in which anything is, the empty ones between and some more. */
    public List<Month> getForecast() {
        var found = getFigures().forecast();
        if (found.isEmpty()) {
            return List.of();
        }
        var first = YearMonth.parse(found.getFirst().month());
        long months = Math.clamp(
                first.until(YearMonth.parse(found.getLast().month()), ChronoUnit.MONTHS), LEAST_AHEAD, MOST_AHEAD);
        return LongStream.rangeClosed(0, months)
                .mapToObj(ahead -> first.plusMonths(ahead).toString())
                .map(name -> found.stream()
                        .filter(month -> month.month().equals(name))
                        .findFirst()
                        .orElseGet(() -> new Month(name, 0, List.of())))
                .toList();
    }

    /** What was won and lost in each month of the period that has come. */
    public List<ClosedMonth> getClosed() {
        var known = closed;
        if (known == null) {
            var end = Optional.of(getTo()).filter(day -> day.isBefore(today())).orElse(today());
            known = getFrom().isAfter(end)
                    ? List.of()
                    : ClosedMonth.all(queries.closedByMonth(caller.tenant(), period()), getCurrency(), getFrom(), end);
            closed = known;
        }
        return known;
    }
}
