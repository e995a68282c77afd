package dev.kontor.eventstore.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One import. Holds one batch at a time. */
final class ImportRun {

    /** How many facts are stored at once. */
    static final int BATCH = 500;

    /** How much JSON is stored at once, in characters; a single fact may be larger. */
    private static final long LARGEST = 4L * 1024 * 1024;

    private final TransferLines lines;
    private final IncomingFacts incoming;
    private final ImportBatches batches;
    private final List<Incoming> batch = new ArrayList<>(BATCH);
    private long size;
    private long position;
    private ImportReport report = ImportReport.nothing();

    ImportRun(TransferLines lines, IncomingFacts incoming, ImportBatches batches) {
        this.lines = lines;
        this.incoming = incoming;
        this.batches = batches;
    }

    /** To be called once. */
    ImportReport read() throws IOException {
        var trailer = takeFacts();
        store();
        if (trailer == null) {
            throw IncompleteTransferException.withoutTrailer(report.read());
        }
        verify(trailer);
        return report;
    }

    /** What was read before a line that is none, or that does not come any more, is stored: it would only be sent again. */
    private @Nullable Trailer takeFacts() throws IOException {
        try {
            return takeFactsToTheTrailer();
        } catch (UnreadableLineException | IOException e) {
            store();
            throw e;
        }
    }

    private @Nullable Trailer takeFactsToTheTrailer() throws IOException {
        for (var line = lines.next(); line != null; line = lines.next()) {
            switch (line) {
                case TransferredFact fact -> take(fact);
                case Trailer trailer -> {
                    return trailer;
                }
            }
        }
        return null;
    }

    private void take(TransferredFact fact) {
        if (fact.position() <= position) {
            throw new UnreadableLineException(
                    lines.number(), "its position %d is not above %d".formatted(fact.position(), position), null);
        }
        position = fact.position();
        batch.add(incoming.of(fact, lines.number()));
        size += fact.payload().length();
        if (batch.size() == BATCH || size >= LARGEST) {
            store();
        }
    }

    private void store() {
        if (!batch.isEmpty()) {
            report = report.and(batches.store(batch.getFirst().origin().tenant(), List.copyOf(batch)));
            batch.clear();
            size = 0;
        }
    }

    private void verify(Trailer trailer) throws IOException {
        boolean fits = trailer.facts() == report.read()
                && (report.read() == 0 || trailer.position() == position)
                && trailer.sha256().equals(lines.sha256());
        if (!fits) {
            throw IncompleteTransferException.notWhatWasSent(report.read());
        }
        if (!lines.atEnd()) {
            throw new UnreadableLineException(lines.number() + 1, "nothing may follow the trailer", null);
        }
    }
}
