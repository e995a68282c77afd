package dev.kontor.eventstore.check;

import dev.kontor.eventstore.check.LogReport.Gap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one check has seen so far; of findings and gaps only so many are kept, however many there are. */
final class Findings {

    private static final int LARGEST_GAPS = 10;

    private final long through;
    private final Map<String, Long> counts = new TreeMap<>();
    private final List<Finding> kept = new ArrayList<>();
    private final List<Gap> largest = new ArrayList<>();
    private long facts;
    private long keys;
    private long commands;
    private long links;
    private long chainedTo;
    private long gaps;
    private long missing;

    Findings(long through) {
        this.through = through;
    }

    void add(Finding finding) {
        if (counts.merge(finding.kind().name(), 1L, Long::sum) <= LogReport.OF_EACH_KIND) {
            kept.add(finding);
        }
    }

    void add(Gap gap) {
        gaps++;
        missing += gap.size();
        largest.add(gap);
        largest.sort(Comparator.comparingLong(Gap::size).reversed());
        if (largest.size() > LARGEST_GAPS) {
            largest.removeLast();
        }
    }

    void readFacts(int number) {
        facts += number;
    }

    void readKeys(int number) {
        keys += number;
    }

    void readCommands(int number) {
        commands += number;
    }

    void readLinks(int number, long lastPosition) {
        links += number;
        chainedTo = lastPosition;
    }

    LogReport report(double done) {
        return new LogReport(
                done, through, facts, keys, commands, links, chainedTo, gaps, missing, largest, counts, kept);
    }
}
