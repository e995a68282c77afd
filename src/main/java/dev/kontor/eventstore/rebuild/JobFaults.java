package dev.kontor.eventstore.rebuild;

import dev.kontor.eventstore.subscription.FactsAside;
import java.util.UUID;

/** Facts that a job could not apply: its own until it ends. Every method works in the caller's transaction. */
public interface JobFaults {

    /** Where a job puts them. What an operator has discarded before is forgotten, and nothing waits behind it. */
    FactsAside of(UUID job);

    /** How many there are of a job. */
    long count(UUID job);
}
