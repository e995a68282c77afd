package dev.kontor.sample.chance;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The moments at which things happen in a firm over two years, ascending: on working days and during the day mostly,
 * less in August and at Christmas, more before the ends of quarters, and more each month than the month before.
 */
public final class WorkingTimes implements Iterator<Instant> {

    /** Where the firm is. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** How many days the history has. */
    public static final int DAYS = 730;

    private static final double GROWTH = 1.5;
    /** How much happens in each hour of a day, from 0 to 23. */
    private static final double[] HOURS = {
        .05, .02, .01, .01, .02, .1, .5, 2, 6, 9, 10, 9, 5, 7, 9, 8, 7, 4, 2, 1, .6, .4, .2, .1
    };
    /** How much happens in each month. */
    private static final double[] MONTHS = {.9, 1, 1.15, 1, .95, 1.1, .9, .7, 1.15, 1.05, 1.1, .8};

    private final Dice dice;
    private final LocalDate first;
    private final long[] upTo = new long[DAYS];
    private int day;
    private long told;
    private Instant latest = Instant.MIN;

    /**
     * @param dice draws the moments
     * @param events how many moments; positive
     * @param end the day after the last one
     */
    public WorkingTimes(Dice dice, long events, LocalDate end) {
        this.dice = dice;
        this.first = end.minusDays(DAYS);
        var weights = weights();
        double all = weights.stream().mapToDouble(Double::doubleValue).sum();
        double sum = 0;
        for (int each = 0; each < DAYS; each++) {
            sum += weights.get(each);
            upTo[each] = Math.round(events * sum / all);
        }
    }

    private List<Double> weights() {
        var weights = new ArrayList<Double>(DAYS);
        for (int each = 0; each < DAYS; each++) {
            weights.add(weight(first.plusDays(each)) * (1 + GROWTH * each / DAYS));
        }
        return weights;
    }

    private static double weight(LocalDate date) {
        boolean holidays = (date.getMonthValue() == 12 && date.getDayOfMonth() >= 24) || date.getDayOfYear() == 1;
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return MONTHS[date.getMonthValue() - 1] * (holidays ? .08 : 1) * (weekend ? .04 : 1);
    }

    @Override
    public boolean hasNext() {
        return told < upTo[DAYS - 1];
    }

    @Override
    public Instant next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The two years are over.");
        }
        while (upTo[day] <= told) {
            day++;
        }
        long before = day == 0 ? 0 : upTo[day - 1];
        double part = (told - before + dice.fraction()) / (upTo[day] - before);
        told++;
        var moment = first.plusDays(day).atTime(timeOfDay(part)).atZone(ZONE).toInstant();
        // where the clocks change, an hour is there twice or not at all
        latest = moment.isAfter(latest) ? moment : latest;
        return latest;
    }

    /** The time by which such a part of a day's work is done; to the millisecond. */
    private static LocalTime timeOfDay(double part) {
        double left = part * Arrays.stream(HOURS).sum();
        int hour = 0;
        while (hour < 23 && left >= HOURS[hour]) {
            left -= HOURS[hour];
            hour++;
        }
        double share = Math.min(left / HOURS[hour], .999_999);
        return LocalTime.of(hour, 0).plusNanos(Math.round(share * 3_600_000) * 1_000_000);
    }
}
