package dev.kontor.eventstore.check;

import dev.kontor.eventstore.chain.KeptHead;
import dev.kontor.eventstore.check.LogReport.Gap;
import dev.kontor.eventstore.serialization.EventSerializer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One check of the whole log, in four walks: over the facts by position, over the context keys, over handled commands,
 * and over the chain. Use once, from one thread.
 */
public final class LogCheck {

    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);
    /** Keys are digests, so their high bits tell how far a walk in their order has come. */
    private static final double ALL_KEYS = Math.pow(2, 32);

    private final LogPages pages;
    private final EventSerializer serializer;
    private final int pageSize;
    private final Consumer<LogReport> progress;
    private final LogPages.Beginning beginning;
    private final List<LogPages.Archived> archived;
    private final ChainWalk chain;
    private final Findings findings;

    /**
     * @param pages the log
     * @param chain the log beside its chain
     * @param kept heads that the operator has kept, to be found in the chain
     * @param serializer what this release reads it with
     * @param pageSize rows read at a time
     * @param progress hears how far it has come after each page, and may throw to end the check
     */
    public LogCheck(
            LogPages pages,
            ChainPages chain,
            Collection<KeptHead> kept,
            EventSerializer serializer,
            int pageSize,
            Consumer<LogReport> progress) {
        this.pages = pages;
        this.serializer = serializer;
        this.pageSize = pageSize;
        this.progress = progress;
        this.beginning = pages.begin();
        this.archived = pages.archived();
        this.findings = new Findings(beginning.watermark());
        this.chain = new ChainWalk(chain, kept, pageSize, findings);
    }

    /** Walks, and gives the report. */
    public LogReport run() {
        pages.surroundings().forEach(findings::add);
        archived.forEach(part -> findings.add(
                new Finding(Finding.Kind.ARCHIVED, part.from(), "up to position " + part.to() + ": not looked at")));
        walkFacts();
        walkKeys();
        walkCommands();
        chain.run(done -> progress.accept(findings.report(0.7 + 0.3 * done)));
        return findings.report(1);
    }

    private void walkFacts() {
        long last = 0;
        while (true) {
            var page = pages.facts(last, beginning.watermark(), pageSize);
            if (page.isEmpty()) {
                return;
            }
            for (StoredFact fact : page) {
                compare(last, fact);
                last = fact.position();
            }
            lookAtKeysOf(page);
            findings.readFacts(page.size());
            progress.accept(findings.report(0.4 * last / Math.max(1, beginning.watermark())));
        }
    }

    private void compare(long last, StoredFact fact) {
        if (fact.position() <= last) {
            findings.add(new Finding(Finding.Kind.ORDER, fact.position(), "comes after position " + last));
        } else if (fact.position() > last + 1 && !reachesIntoArchive(last + 1, fact.position() - 1)) {
            findings.add(new Gap(last + 1, fact.position() - 1));
        }
        Instant latest = beginning.now().plus(CLOCK_TOLERANCE);
        if (fact.recordedAt().isAfter(latest)) {
            findings.add(new Finding(Finding.Kind.CLOCK, fact.position(), "recorded at " + fact.recordedAt()));
        }
    }

    private boolean reachesIntoArchive(long from, long to) {
        return archived.stream().anyMatch(part -> part.from() <= to && part.to() >= from);
    }

    private void lookAtKeysOf(List<StoredFact> page) {
        var names = new ArrayList<String>();
        var keys = new ArrayList<UUID>();
        var positions = new ArrayList<Long>();
        for (StoredFact fact : page) {
            var reading = FactReading.of(fact, serializer);
            reading.problems().forEach(findings::add);
            reading.must().forEach(key -> {
                names.add(key.property());
                keys.add(pages.key(fact.tenant(), key));
                positions.add(fact.position());
            });
        }
        if (!keys.isEmpty()) {
            pages.absent(keys, positions)
                    .forEach(at -> findings.add(new Finding(
                            Finding.Kind.MISSING_KEY, positions.get(at), "has no row for its key " + names.get(at))));
        }
    }

    private void walkKeys() {
        @Nullable StoredKey last = null;
        while (true) {
            var page = pages.keys(last, beginning.watermark(), pageSize);
            if (page.isEmpty()) {
                return;
            }
            page.forEach(this::lookAt);
            last = page.getLast();
            findings.readKeys(page.size());
            progress.accept(findings.report(0.4 + 0.3 * (last.key().getMostSignificantBits() >>> 32) / ALL_KEYS));
        }
    }

    private void lookAt(StoredKey row) {
        var fact = row.fact();
        if (fact == null) {
            findings.add(new Finding(Finding.Kind.LOST_FACT, row.position(), "the key " + row.key() + " is of it"));
            return;
        }
        var reading = FactReading.of(fact, serializer);
        boolean has = reading.may().stream()
                .anyMatch(key -> pages.key(fact.tenant(), key).equals(row.key()));
        if (reading.problems().isEmpty() && !has) {
            findings.add(new Finding(Finding.Kind.SURPLUS_KEY, row.position(), "has no such key as " + row.key()));
        }
    }

    private void walkCommands() {
        @Nullable StoredCommand last = null;
        while (true) {
            var page = pages.commands(last, pageSize);
            if (page.isEmpty()) {
                return;
            }
            page.stream().filter(command -> !command.factIsThere()).forEach(this::lost);
            last = page.getLast();
            findings.readCommands(page.size());
            progress.accept(findings.report(0.7));
        }
    }

    private void lost(StoredCommand command) {
        findings.add(new Finding(
                Finding.Kind.LOST_FACT, command.position(), "the command " + command.commandId() + " has reached it"));
    }
}
