package dev.kontor.eventstore.sync;

import java.util.Map;
import java.util.Set;

/** How far read models have come. */
@FunctionalInterface
public interface Positions {

    /** Stands for the log itself, whose position is the one up to which it is complete. No projection has this name. */
    String LOG = "";

    /** Stands for the end of the log: no fact that anybody was told of has a higher position. No projection has this name. */
    String END = "*";

    /** The checkpoints of subscriptions, by name, in one question; one that is not known is not in the answer. */
    Map<String, Long> of(Set<String> subscriptions);
}
