package dev.kontor.benchmark;

import dev.kontor.api.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How long a request takes.
 *
 * @param request as it is written, with names of things
 * @param total how many there are of what is asked for; -1 where nobody counts
 * @param median of all calls, in milliseconds
 * @param p95 what 19 of 20 calls do not exceed
 * @param floor what PostgreSQL takes to execute its statements, in milliseconds; the median of some calls
 * @param plans how it does
 */
record TimedRequest(String request, long total, double median, double p95, double floor, List<Plan> plans) {

    static final String HEADER = """
            | request | of | p50 ms | p95 ms | PostgreSQL ms | ratio | statements | rows read | ways |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- |""";

    private static final int WARM_UP = 8;
    private static final int MOST_CALLS = 60;
    private static final int EXPLAINED = 5;
    private static final long BUDGET_NANOS = 500_000_000L;
    private static final long MANY = 1_000;

    /** Asks often. */
    static TimedRequest of(String request, String address, CrmReads reads, CrmReads explaining) {
        var answer = reads.get(address);
        times(reads, address, WARM_UP);
        var times = times(reads, address, MOST_CALLS);
        var floors = new double[EXPLAINED];
        var plans = List.<Plan>of();
        for (int call = 0; call < EXPLAINED; call++) {
            ExplainingDriver.plans();
            explaining.get(address);
            plans = ExplainingDriver.plans();
            floors[call] = plans.stream().mapToDouble(Plan::millis).sum();
        }
        return new TimedRequest(request, total(answer), at(times, 0.5), at(times, 0.95), at(floors, 0.5), plans);
    }

    private static long total(Object answer) {
        return answer instanceof Page<?> page ? page.total() : answer instanceof Collection<?> all ? all.size() : -1;
    }

    private static double[] times(CrmReads reads, String address, int most) {
        var times = new ArrayList<Double>();
        long end = System.nanoTime() + BUDGET_NANOS;
        while (times.size() < most && (times.size() < 5 || System.nanoTime() < end)) {
            long start = System.nanoTime();
            reads.get(address);
            times.add((System.nanoTime() - start) / 1e6);
        }
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double at(double[] values, double part) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(part * sorted.length) - 1];
    }

    /** A line of the table. */
    String line() {
        return String.format(
                Locale.ROOT,
                "| `%s` | %s | %.2f | %.2f | %.2f | %.1f | %d | %,d | %s |",
                request,
                total < 0 ? "" : String.format(Locale.ROOT, "%,d", total),
                median,
                p95,
                floor,
                median / floor,
                plans.size(),
                plans.stream().mapToLong(Plan::read).sum(),
                ways());
    }

    private String ways() {
        var whole = plans.stream()
                .flatMap(plan -> plan.wholeTables(MANY).stream())
                .distinct()
                .toList();
        return (whole.isEmpty() ? "" : "**whole " + String.join(", ", whole) + "**; ")
                + plans.stream().map(Plan::ways).distinct().collect(Collectors.joining("; "));
    }
}
