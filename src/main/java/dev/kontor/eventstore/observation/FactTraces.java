package dev.kontor.eventstore.observation;

import java.util.List;
import java.util.Optional;

/** Remembers, for an hour, which trace facts were appended in, so that what follows from them, anywhere, continues it. */
public interface FactTraces {

    /** Notes the trace of an append, in its transaction. */
    void note(List<Long> positions, String trace);

    /** The trace that a fact was appended in; empty if it was in none, or too long ago. */
    Optional<String> of(long position);

    /** Forgets what is older than an hour. */
    void forgetOld();
}
