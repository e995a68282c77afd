package dev.kontor.eventstore.aggregate;

import dev.kontor.eventstore.ContextVersion;

/**
 * An aggregate as it was loaded or saved.
 *
 * @param kind what it is
 * @param id which one
 * @param state what its facts made of it
 * @param revision how many facts those are
 * @param version what was seen; saving is guarded by it
 */
public record Loaded<I, A>(AggregateType<I, A> kind, I id, A state, long revision, ContextVersion version) {

    /** Whether it has a fact. */
    public boolean exists() {
        return revision > 0;
    }
}
