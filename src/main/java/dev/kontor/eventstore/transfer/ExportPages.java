package dev.kontor.eventstore.transfer;

import java.util.List;
import java.util.Set;

/** A tenant's log for those who export it. Joins the caller's transaction, which must be that tenant's. */
public interface ExportPages {

    /**
     * What there is.
     *
     * @param watermark up to where the log is complete
     * @param types the stored names of all types that the tenant has facts of, whether this release knows them or not
     */
    record Beginning(long watermark, Set<String> types) {
        public Beginning {
            types = Set.copyOf(types);
        }
    }

    /**
     * How the tenant's log stands.
     *
     * @param types stored names of the types that will be wanted; empty for all
     * @param after the position behind which they will be
     * @throws dev.kontor.eventstore.ArchivedFactsException if some of them are archived
     */
    Beginning begin(String tenant, Set<String> types, long after);

    /**
     * The next facts in order, personal values in clear or as what stands for erased ones.
     *
     * @param types stored names of the types wanted
     * @param after the position to go on after
     * @param through the last position that may be among them; not above a watermark
     * @param limit how many at most; fewer if they are large, one at least if there is one
     * @throws dev.kontor.eventstore.EventStoreException if a fact cannot be told, or is archived meanwhile: nothing may
     *     be left out
     */
    List<TransferredFact> facts(String tenant, Set<String> types, long after, long through, int limit);
}
