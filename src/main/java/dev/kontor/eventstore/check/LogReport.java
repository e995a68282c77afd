package dev.kontor.eventstore.check;

import java.util.List;
import java.util.Map;

/**
 * What a check of the log has seen.
 *
 * @param done how far it has come, from 0 to 1
 * @param through the position up to which it looks: the watermark when it began
 * @param facts facts read
 * @param keys rows of context keys read
 * @param commands handled commands read
 * @param gaps runs of positions without a fact. Appends that were rolled back leave them; one that something still
 *     speaks of is a lost fact and among the findings, the others are explained
 * @param missing positions in all gaps
 * @param largest the largest gaps, by size
 * @param counts how many findings of each kind
 * @param findings the first of each kind, at most {@value #OF_EACH_KIND}
 */
public record LogReport(
        double done,
        long through,
        long facts,
        long keys,
        long commands,
        long gaps,
        long missing,
        List<Gap> largest,
        Map<String, Long> counts,
        List<Finding> findings) {

    /** How many findings of each kind are kept. */
    public static final int OF_EACH_KIND = 20;

    /**
     * Positions without a fact.
     *
     * @param from the first of them
     * @param to the last of them
     */
    public record Gap(long from, long to) {
        long size() {
            return to - from + 1;
        }
    }

    public LogReport {
        largest = List.copyOf(largest);
        counts = Map.copyOf(counts);
        findings = List.copyOf(findings);
    }

    /** Whether nothing was found that puts a guarantee at risk. */
    public boolean sound() {
        return findings.stream().noneMatch(finding -> finding.kind().isSerious());
    }
}
