package dev.kontor.eventstore.aggregate;

import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.snapshot.Snapshotted;

/**
 * A kind of aggregate: which facts are its own and how they make it. A CDI bean without state, pure in all it does.
 *
 * @param <I> what identifies one
 * @param <A> the aggregate, immutable, with an {@code equals} of its own, such as a record
 */
public interface AggregateType<I, A> {

    /** Its name, unique and stable; its snapshots are kept under it. */
    String name();

    /** The class of the aggregate. */
    Class<A> type();

    /** The facts of one aggregate. Every fact that it saves must match. */
    ContextQuery factsOf(I id);

    /** The aggregate before its first fact. */
    A initial(I id);

    /** The aggregate after one of its facts. */
    A apply(A aggregate, Event event);

    /** Raise it when the same facts make another aggregate than before; older snapshots are then passed over. */
    default int version() {
        return 1;
    }

    /** After how many facts a snapshot is taken; positive. */
    default int snapshotEvery() {
        return Snapshotted.EVERY;
    }
}
