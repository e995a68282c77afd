package dev.kontor.crm.opportunity.analytics;

import dev.kontor.crm.opportunity.SalesPipeline;
import dev.kontor.crm.opportunity.analytics.AnalyticsView.Month;
import dev.kontor.crm.opportunity.analytics.AnalyticsView.Stage;
import dev.kontor.crm.opportunity.analytics.AnalyticsView.Total;
import dev.kontor.crm.opportunity.analytics.FigureQueries.Open;
import dev.kontor.crm.opportunity.analytics.FigureQueries.Stays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the figures together. */
@ApplicationScoped
public class Analytics {

    private static final BigDecimal SECONDS_OF_HOUR = BigDecimal.valueOf(3600);

    private FigureQueries queries;
    private SalesPipeline pipeline;

    /** For the container's proxy. */
    protected Analytics() {}

    /**
     * @param queries what they are made of
     * @param pipeline in which order
     */
    @Inject
    public Analytics(FigureQueries queries, SalesPipeline pipeline) {
        this.queries = queries;
        this.pipeline = pipeline;
    }

    /** The figures of a period. */
    public AnalyticsView of(String tenant, Period period) {
        return new AnalyticsView(
                period.from(),
                period.to(),
                stages(grouped(queries.byStage(tenant)), queries.stays(tenant, period)),
                forecast(grouped(queries.byMonth(tenant, period))),
                WinRates.of(queries.closed(tenant, period)));
    }

    private List<Stage> stages(Map<String, List<Open>> open, List<Stays> stays) {
        var byStage = stays.stream().collect(Collectors.toMap(Stays::stage, Function.identity()));
        var names = new LinkedHashSet<>(
                pipeline.stages().stream().map(SalesPipeline.Stage::name).toList());
        names.addAll(open.keySet());
        stays.forEach(stay -> names.add(stay.stage()));
        return names.stream()
                .map(name -> stage(name, open.getOrDefault(name, List.of()), byStage.get(name)))
                .toList();
    }

    private static Stage stage(String name, List<Open> open, @Nullable Stays stays) {
        return new Stage(
                name,
                count(open),
                totals(open),
                stays == null ? 0 : stays.count(),
                stays == null ? null : averageHours(stays));
    }

    private static BigDecimal averageHours(Stays stays) {
        var hours = SECONDS_OF_HOUR.multiply(BigDecimal.valueOf(stays.count()));
        return stays.seconds().divide(hours, 2, RoundingMode.HALF_UP);
    }

    private static List<Month> forecast(Map<String, List<Open>> open) {
        return open.entrySet().stream()
                .map(month -> new Month(month.getKey(), count(month.getValue()), totals(month.getValue())))
                .toList();
    }

    private static Map<String, List<Open>> grouped(List<Open> open) {
        return open.stream().collect(Collectors.groupingBy(Open::what, LinkedHashMap::new, Collectors.toList()));
    }

    private static long count(List<Open> open) {
        return open.stream().mapToLong(Open::count).sum();
    }

    private static List<Total> totals(List<Open> open) {
        return open.stream()
                .map(one -> new Total(one.currency(), one.amount(), weighted(one)))
                .toList();
    }

    /** Exact: the percents are hundredths. Without zeros that say nothing, but with the currency's decimals. */
    private static BigDecimal weighted(Open open) {
        var exact = open.percents().movePointLeft(2).stripTrailingZeros();
        return exact.scale() < open.amount().scale()
                ? exact.setScale(open.amount().scale(), RoundingMode.UNNECESSARY)
                : exact;
    }
}
