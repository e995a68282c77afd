package dev.kontor.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Rates by cell and round; ratios are taken within a round, so that a slow minute slows both sides. */
final class Results {

    private final Map<String, List<Load.Rate>> byCell = new LinkedHashMap<>();

    void add(String cell, int clients, Load.Rate rate) {
        byCell.computeIfAbsent(key(cell, clients), key -> new ArrayList<>()).add(rate);
    }

    private static String key(String cell, int clients) {
        return "%-26s %3d".formatted(cell, clients);
    }

    /** A line for each cell: median rate with its range, and the median ratio to each baseline with its range. */
    String table(List<Integer> clients, String... baselines) {
        var text = new StringBuilder("%-26s %3s %22s %12s".formatted("cell", "cl", "per second", "client us/op"));
        for (String baseline : baselines) {
            text.append(" %24s".formatted("/ " + baseline));
        }
        text.append('\n');
        byCell.keySet().stream().sorted().forEach(cell -> {
            text.append(cell).append(row(byCell.get(cell)));
            int count = clients.stream()
                    .filter(number -> cell.endsWith(" %3d".formatted(number)))
                    .findFirst()
                    .orElseThrow();
            for (String baseline : baselines) {
                text.append(ratio(byCell.get(cell), byCell.get(key(baseline, count))));
            }
            text.append('\n');
        });
        return text.toString();
    }

    private static String row(List<Load.Rate> rates) {
        var sorted = rates.stream().map(Load.Rate::perSecond).sorted().toList();
        var micros = rates.stream().map(Load.Rate::clientMicros).sorted().toList();
        return " %7.0f (%6.0f-%6.0f) %12.0f"
                .formatted(median(sorted), sorted.getFirst(), sorted.getLast(), median(micros));
    }

    private static String ratio(List<Load.Rate> rates, List<Load.Rate> baseline) {
        var ratios = IntStream.range(0, Math.min(rates.size(), baseline.size()))
                .mapToObj(round ->
                        rates.get(round).perSecond() / baseline.get(round).perSecond())
                .sorted()
                .toList();
        return "       %4.2f (%4.2f-%4.2f)".formatted(median(ratios), ratios.getFirst(), ratios.getLast());
    }

    private static double median(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }
}
