package dev.kontor.eventstore.projection;

import dev.kontor.eventstore.EventEnvelope;

/** The only writer of one read model. A CDI bean; runs in the transaction of its checkpoint, one fact at a time. */
public interface Projection {

    /** Its name, unique and stable: the checkpoint is kept under it. */
    String name();

    /** Takes one fact into the read model; passes over what does not concern it. */
    void apply(EventEnvelope fact);
}
