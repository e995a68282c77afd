package dev.kontor.eventstore.chain;

import java.util.List;
import java.util.Optional;

/** The stored chain. Every method works in the caller's transaction. */
public interface Chain {

    /** What came of a step. */
    enum Step {
        /** Nothing was drawn since, or another transaction is at it. */
        IDLE,
        /** Facts were linked, and there are more. */
        MORE,
        /** All below the watermark is linked. */
        DONE
    }

    /**
     * How far all chains have come.
     *
     * @param chainedTo every fact up to this position is linked, and none above
     * @param heads the last link of each tenant, by tenant; perhaps not all
     */
    record Standing(long chainedTo, List<Head> heads) {
        public Standing {
            heads = List.copyOf(heads);
        }
    }

    /**
     * Links some of what has come since, over all tenants, and moves on: links, heads and position are there together
     * or not at all. Never waits for another who does the same.
     */
    Step link();

    /** Up to which position facts are linked. */
    long chainedTo();

    /**
     * How far the chains have come, as of one moment.
     *
     * @param afterTenant heads of tenants after this one; empty for the first
     * @param limit how many heads at most
     */
    Standing standing(String afterTenant, int limit);

    /** The link of a tenant's fact; empty if it has none yet. */
    Optional<Digest> linkOf(String tenant, long position);
}
