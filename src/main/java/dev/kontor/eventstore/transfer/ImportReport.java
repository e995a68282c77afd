package dev.kontor.eventstore.transfer;

/**
 * What came of an import.
 *
 * @param read how many facts there were
 * @param stored how many of them were stored now
 * @param known how many the tenant had already
 * @param position that of the last one that was stored now; 0 if there was none
 */
public record ImportReport(long read, long stored, long known, long position) {

    static ImportReport nothing() {
        return new ImportReport(0, 0, 0, 0);
    }

    ImportReport and(ImportReport batch) {
        return new ImportReport(
                read + batch.read, stored + batch.stored, known + batch.known, Math.max(position, batch.position));
    }
}
