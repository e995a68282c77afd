package dev.kontor.eventstore.rebuild;

import java.util.List;

/** The live read models, as far as only jobs have to do with them. Every method works in the caller's transaction. */
public interface LiveModels {

    /** The subscriptions that wait for a rebuild, if no job of theirs runs or has failed within the last minute. */
    List<String> waiting();

    /**
     * Has a subscription, whose row this transaction holds, go on from where a rebuild has come. What the rebuild could
     * not apply takes the place of the subscription's open dead letters.
     *
     * @param position where the rebuild has come
     */
    void replaced(Job job, long position);
}
