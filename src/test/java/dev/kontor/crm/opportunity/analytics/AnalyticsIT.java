package dev.kontor.crm.opportunity.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kontor.api.InvalidRequestException;
import dev.kontor.crm.opportunity.Deals;
import dev.kontor.crm.opportunity.SalesPipeline;
import dev.kontor.crm.opportunity.analytics.AnalyticsView.Month;
import dev.kontor.crm.opportunity.analytics.AnalyticsView.Stage;
import dev.kontor.crm.opportunity.analytics.AnalyticsView.Total;
import dev.kontor.crm.opportunity.analytics.AnalyticsView.ValueRate;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.user.event.UserId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The figures of the pipeline, on a real PostgreSQL. */
class AnalyticsIT {

    private static final Period EVER = new Period(null, null);

    private final UserId ann = new UserId(UUID.randomUUID());
    private final Deals deals = new Deals();

    private void figures(Period period, Consumer<AnalyticsView> look) {
        deals.look(entities ->
                look.accept(new Analytics(new FigureQueries(entities), SalesPipeline.parse(SalesPipeline.USUAL))
                        .of("tenant", period)));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }

    @Test
    void whatIsOpenIsSummedByStageExactlyAndByCurrency() {
        deals.open(ann, "a", euros("0.10"), "lead", "2026-12-01");
        deals.probability(deals.open(ann, "b", euros("0.25"), "lead", "2026-12-01"), 33);
        deals.open(ann, "c", Money.of("1000", "JPY"), "lead", "2026-12-01");
        deals.open(ann, "d", euros("1"), "demo", "2026-12-01");
        deals.win(deals.open(ann, "e", euros("9"), "lead", "2026-12-01"));

        figures(EVER, view -> {
            assertThat(view.stages())
                    .extracting(Stage::stage, Stage::count)
                    .containsExactly(
                            tuple("lead", 3L),
                            tuple("qualified", 0L),
                            tuple("proposal", 0L),
                            tuple("negotiation", 0L),
                            tuple("demo", 1L));
            assertThat(view.stages().getFirst().totals())
                    .containsExactly(
                            new Total("EUR", number("0.35"), number("0.0925")),
                            new Total("JPY", number("1000"), number("100")));
        });
    }

    @Test
    void theForecastIsByMonthOfExpectedClose() {
        deals.open(ann, "a", euros("10"), "lead", "2026-11-30");
        deals.open(ann, "b", euros("20"), "lead", "2026-12-01");
        deals.open(ann, "c", euros("30"), "negotiation", "2026-12-31");
        deals.open(ann, "d", euros("40"), "lead", "2027-01-01");

        figures(
                EVER,
                view -> assertThat(view.forecast())
                        .containsExactly(
                                new Month("2026-11", 1, List.of(total("10.00", "1.00"))),
                                new Month("2026-12", 2, List.of(total("50.00", "24.50"))),
                                new Month("2027-01", 1, List.of(total("40.00", "4.00")))));
        figures(
                new Period(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31)),
                view -> assertThat(view.forecast()).extracting(Month::month).containsExactly("2026-12"));
    }

    private static Total total(String amount, String weighted) {
        return new Total("EUR", number(amount), number(weighted));
    }

    @Test
    void theWinRateIsByNumberAndByValueOfThoseThatEndedInThePeriod() {
        var early = deals.open(ann, "early", euros("1000"), "lead", "2026-12-01");
        var big = deals.open(ann, "big", euros("300"), "lead", "2026-12-01");
        var small = deals.open(ann, "small", euros("100"), "lead", "2026-12-01");
        var yen = deals.open(ann, "yen", Money.of("5", "JPY"), "lead", "2026-12-01");
        deals.on("2026-01-31T23:59:59.999999Z").win(early);
        deals.on("2026-02-01T00:00:00Z").win(big);
        deals.on("2026-02-28T23:59:59.999999Z").lose(small);
        deals.on("2026-02-14T00:00:00Z").lose(yen);

        figures(new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)), view -> {
            var rate = view.winRate();
            assertThat(tuple(rate.won(), rate.lost(), rate.rate())).isEqualTo(tuple(1L, 2L, number("0.3333")));
            assertThat(rate.values())
                    .containsExactly(
                            new ValueRate("EUR", number("300.00"), number("100.00"), number("0.7500")),
                            new ValueRate("JPY", number("0"), number("5"), number("0.0000")));
        });
        figures(EVER, view -> assertThat(view.winRate().won()).isEqualTo(2));
    }

    @Test
    void whereNothingEndedThereIsNoRate() {
        deals.open(ann, "a", euros("1"), "lead", "2026-12-01");

        figures(EVER, view -> {
            assertThat(view.winRate().rate()).isNull();
            assertThat(view.winRate().values()).isEmpty();
            assertThat(view.stages().getFirst().averageHours()).isNull();
            assertThat(view.stages().getFirst().left()).isZero();
        });
    }

    @Test
    void theTimeInAStageIsThatOfTheStaysThatEndedInThePeriod() {
        var deal = deals.on("2026-01-01T00:00:00Z").open(ann, "a", euros("1"), "lead", "2026-12-01");
        var other = deals.open(ann, "b", euros("1"), "lead", "2026-12-01");
        deals.on("2026-01-01T10:00:00Z").move(deals.opened(deal), "lead", "qualified");
        deals.on("2026-01-01T11:00:00Z").move(deals.opened(deal), "qualified", "lead");
        deals.on("2026-01-01T12:30:00Z").win(deal);
        deals.on("2026-01-02T00:00:00Z").lose(other);

        figures(
                EVER,
                view -> assertThat(view.stages())
                        .extracting(Stage::stage, Stage::left, Stage::averageHours)
                        .startsWith(tuple("lead", 3L, number("11.83")), tuple("qualified", 1L, number("1.00"))));
        figures(
                new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1)),
                view -> assertThat(view.stages().getFirst().averageHours()).isEqualTo(number("5.75")));
    }

    @Test
    void aPeriodDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 31)))
                .isInstanceOf(InvalidRequestException.class);
    }
}
