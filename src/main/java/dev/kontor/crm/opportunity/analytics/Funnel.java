package dev.kontor.crm.opportunity.analytics;

import dev.kontor.crm.opportunity.analytics.AnalyticsView.Stage;
import dev.kontor.crm.opportunity.analytics.AnalyticsView.Total;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stages as a funnel: each as wide as what is open there in one currency. */
public final class Funnel {

    private static final double FULL = 100;
    private static final BigDecimal HOURS_OF_DAY = BigDecimal.valueOf(24);

    private Funnel() {}

    /**
     * A stage.
     *
     * @param stage which
     * @param count how many opportunities are open there, of all currencies
     * @param total what they would bring, of the one that is shown
     * @param width how wide, in percent
     * @param left where it begins, in percent
     * @param days how long stays took that ended in the period, to a tenth; null if none did
     */
    public record Step(
            String stage,
            long count,
            Total total,
            double width,
            double left,
            @Nullable BigDecimal days) {}

    static List<Step> of(List<Stage> stages, String currency) {
        double most = stages.stream()
                .mapToDouble(stage -> total(stage.totals(), currency).amount().doubleValue())
                .max()
                .orElse(0);
        return stages.stream().map(stage -> step(stage, currency, most)).toList();
    }

    private static Step step(Stage stage, String currency, double most) {
        var total = total(stage.totals(), currency);
        double width = most == 0 ? 0 : total.amount().doubleValue() / most * FULL;
        var hours = stage.averageHours();
        return new Step(
                stage.stage(),
                stage.count(),
                total,
                width,
                (FULL - width) / 2,
                hours == null ? null : hours.divide(HOURS_OF_DAY, 1, RoundingMode.HALF_UP));
    }

    static Total total(List<Total> totals, String currency) {
        return totals.stream()
                .filter(total -> total.currency().equals(currency))
                .findFirst()
                .orElseGet(() -> none(currency));
    }

    static Total none(String currency) {
        return new Total(currency, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
