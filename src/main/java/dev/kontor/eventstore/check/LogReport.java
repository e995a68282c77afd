package dev.kontor.eventstore.check;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What a check of the log has seen.
 *
 * @param done how far it has come, from 0 to 1
 * @param through the position up to which it looks: the watermark when it began
 * @param facts facts read
 * @param keys rows of context keys read
 * @param commands handled commands read
 * @param links positions compared with the chain
 * @param chainedTo the last position that was compared with the chain; what is above was not chained yet
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
        long links,
        long chainedTo,
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

    /** A check of which nothing is known yet but how far it will look. */
    public static LogReport begun(long through) {
        return new LogReport(0, through, 0, 0, 0, 0, 0, 0, 0, List.of(), Map.of(), List.of());
    }

    /** The position of the first evidence that facts were changed, removed or inserted; empty if none was found. */
    public OptionalLong firstEvidence() {
        return findings.stream()
                .filter(finding -> finding.kind().isEvidence())
                .mapToLong(Finding::position)
                .min();
    }

    /** How much evidence was found that facts were changed, removed or inserted. */
    public long evidence() {
        return Stream.of(Finding.Kind.values())
                .filter(Finding.Kind::isEvidence)
                .mapToLong(kind -> counts.getOrDefault(kind.name(), 0L))
                .sum();
    }

    /** Whether nothing was found that puts a guarantee at risk. */
    public boolean sound() {
        return findings.stream().noneMatch(finding -> finding.kind().isSerious());
    }
}
