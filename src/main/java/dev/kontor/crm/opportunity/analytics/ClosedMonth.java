package dev.kontor.crm.opportunity.analytics;

import dev.kontor.crm.opportunity.analytics.FigureQueries.Closed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What was won and lost in a month, in one currency.
 *
 * @param month which
 * @param won what was won
 * @param wonCount how many opportunities that was
 * @param lost what was lost
 * @param lostCount how many that was
 */
public record ClosedMonth(YearMonth month, BigDecimal won, long wonCount, BigDecimal lost, long lostCount) {

    /** More would not be told apart. */
    private static final int MOST = 60;

    /** Each month from a day to another, the latest {@value #MOST}, whether anything was won or lost in it or not. */
    static List<ClosedMonth> all(List<FigureQueries.ClosedMonth> found, String currency, LocalDate from, LocalDate to) {
        var last = YearMonth.from(to);
        long months = Math.min(MOST - 1L, YearMonth.from(from).until(last, ChronoUnit.MONTHS));
        return LongStream.rangeClosed(0, months)
                .mapToObj(back -> of(last.minusMonths(months - back), found, currency))
                .toList();
    }

    private static ClosedMonth of(YearMonth month, List<FigureQueries.ClosedMonth> found, String currency) {
        var closed = found.stream()
                .filter(one -> one.month().equals(month.toString()))
                .map(FigureQueries.ClosedMonth::closed)
                .filter(one -> one.currency().equals(currency))
                .toList();
        return new ClosedMonth(
                month, amount(closed, true), count(closed, true), amount(closed, false), count(closed, false));
    }

    private static BigDecimal amount(List<Closed> closed, boolean won) {
        return closed.stream()
                .filter(one -> one.won() == won)
                .map(Closed::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long count(List<Closed> closed, boolean won) {
        return closed.stream()
                .filter(one -> one.won() == won)
                .mapToLong(Closed::count)
                .sum();
    }
}
