package dev.kontor.crm.opportunity.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the pipeline.
 *
 * @param from the first day of the period; null if it has none
 * @param to the last day of the period; null if it has none
 * @param stages in the order of the pipeline; those that it has no longer come last
 * @param forecast what open opportunities that are expected in the period would bring, by month
 * @param winRate what became of those that were won or lost in the period
 */
@Schema(name = "OpportunityAnalytics")
public record AnalyticsView(
        @Nullable LocalDate from, @Nullable LocalDate to, List<Stage> stages, List<Month> forecast, WinRate winRate) {

    public AnalyticsView {
        stages = List.copyOf(stages);
        forecast = List.copyOf(forecast);
    }

    /**
     * What open opportunities of one currency would bring.
     *
     * @param currency three letters
     * @param amount all of it
     * @param weighted each by its probability; exact, and so with more decimals than the currency may have
     */
    @Schema(name = "OpportunityTotal")
    public record Total(
            @Schema(example = "EUR") String currency,
            @Schema(example = "12500.50") BigDecimal amount,
            @Schema(example = "3125.125") BigDecimal weighted) {}

    /**
     * A stage.
     *
     * @param stage which stage
     * @param count how many open opportunities are there now
     * @param totals what they would bring, by currency
     * @param left how often an opportunity left it in the period, for another stage or by being won or lost
     * @param averageHours how long those stays took on average, to a hundredth; null if there was none
     */
    @Schema(name = "OpportunityStageFigures")
    public record Stage(
            @Schema(example = "proposal") String stage,
            @Schema(example = "3") long count,
            List<Total> totals,
            @Schema(example = "12") long left,
            @Schema(example = "70.25") @Nullable BigDecimal averageHours) {

        public Stage {
            totals = List.copyOf(totals);
        }
    }

    /**
     * A month.
     *
     * @param month year and month
     * @param count how many open opportunities are expected then
     * @param totals what they would bring, by currency
     */
    @Schema(name = "OpportunityForecast")
    public record Month(
            @Schema(example = "2026-12") String month,
            @Schema(example = "3") long count,
            List<Total> totals) {

        public Month {
            totals = List.copyOf(totals);
        }
    }

    /**
     * How many deals came about.
     *
     * @param won how many opportunities were won
     * @param lost how many were lost
     * @param rate the share of those that were won, 0 to 1; null if none was won or lost
     * @param values the same by value, for each currency
     */
    @Schema(name = "OpportunityWinRate")
    public record WinRate(
            @Schema(example = "3") long won,
            @Schema(example = "1") long lost,
            @Schema(example = "0.75") @Nullable BigDecimal rate,
            List<ValueRate> values) {

        public WinRate {
            values = List.copyOf(values);
        }
    }

    /**
     * How much came about in one currency.
     *
     * @param currency three letters
     * @param won what was won
     * @param lost what was lost
     * @param rate the share that was won, 0 to 1; null if nothing of value was won or lost
     */
    @Schema(name = "OpportunityValueRate")
    public record ValueRate(
            @Schema(example = "EUR") String currency,
            @Schema(example = "9000.00") BigDecimal won,
            @Schema(example = "1000.00") BigDecimal lost,
            @Schema(example = "0.9") @Nullable BigDecimal rate) {}
}
