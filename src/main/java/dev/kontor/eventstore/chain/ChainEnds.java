package dev.kontor.eventstore.chain;

import java.util.HashMap;
import java.util.Map;

/** Where the chain of each tenant ends, as one walks along the log. For one thread. */
public final class ChainEnds {

    private final Map<String, Digest> ends;

    /** @param ends the last link of each tenant that has one */
    public ChainEnds(Map<String, Digest> ends) {
        this.ends = new HashMap<>(ends);
    }

    /** The link that a fact has to have here. */
    public Digest next(String tenant, Digest fact) {
        return ends.getOrDefault(tenant, Digest.START).followedBy(fact);
    }

    /** Goes on from a link. */
    public void goOnFrom(String tenant, Digest link) {
        ends.put(tenant, link);
    }

    /** Links a fact and goes on from there. */
    public Link link(DigestedFact fact) {
        var hash = next(fact.tenant(), fact.digest());
        goOnFrom(fact.tenant(), hash);
        return new Link(fact.position(), fact.tenant(), hash);
    }
}
