package dev.kontor.eventstore.check;

import dev.kontor.eventstore.chain.Chain.Standing;
import java.util.List;

/** The log beside its chain as a check reads them: page by page, each in a transaction of its own. */
public interface ChainPages {

    /** How far the chains have come, with all heads, as of one moment; nothing changes below. */
    Standing begin();

    /**
     * The next positions that have a fact or a link.
     *
     * @param through the last position to look at
     * @param limit how many facts and how many links at most
     * @return ascending by position; empty if there is none any more
     */
    List<LinkedFact> links(long after, long through, int limit);
}
