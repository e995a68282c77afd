package dev.kontor.crm.opportunity.analytics;

import dev.kontor.crm.opportunity.analytics.AnalyticsView.ValueRate;
import dev.kontor.crm.opportunity.analytics.AnalyticsView.WinRate;
import dev.kontor.crm.opportunity.analytics.FigureQueries.Closed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How many deals come about, by number and by value. */
final class WinRates {

    private static final int DECIMALS = 4;

    private WinRates() {}

    static WinRate of(List<Closed> closed) {
        long won = count(closed, true);
        long lost = count(closed, false);
        var byCurrency =
                closed.stream().collect(Collectors.groupingBy(Closed::currency, TreeMap::new, Collectors.toList()));
        return new WinRate(
                won,
                lost,
                rate(BigDecimal.valueOf(won), BigDecimal.valueOf(lost)),
                byCurrency.entrySet().stream()
                        .map(one -> ofCurrency(one.getKey(), one.getValue()))
                        .toList());
    }

    private static ValueRate ofCurrency(String currency, List<Closed> closed) {
        var won = amount(closed, true);
        var lost = amount(closed, false);
        return new ValueRate(currency, won, lost, rate(won, lost));
    }

    private static @Nullable BigDecimal rate(BigDecimal won, BigDecimal lost) {
        var all = won.add(lost);
        return all.signum() == 0 ? null : won.divide(all, DECIMALS, RoundingMode.HALF_UP);
    }

    private static long count(List<Closed> closed, boolean won) {
        return closed.stream()
                .filter(one -> one.won() == won)
                .mapToLong(Closed::count)
                .sum();
    }

    private static BigDecimal amount(List<Closed> closed, boolean won) {
        return closed.stream()
                .filter(one -> one.won() == won)
                .map(Closed::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
