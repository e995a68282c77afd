package dev.kontor.eventstore;

import java.util.List;

/**
 * The log of facts. All calls join the caller's transaction: what is appended is there once it commits, and leaves
 * nothing if it does not. Facts are stamped with the {@link Origin} of the caller and every query is bounded by its
 * tenant.
 *
 * <p>A decision reads its facts, decides, and appends only if no new relevant fact has appeared:
 *
 * {@snippet :
 * var context = store.read(query);
 * var fact = decide(fold(context.events()), command);
 * store.append(List.of(fact), query, context.version());
 * }
 */
public interface EventStore {

    /** Reads the facts of a context, in order, and what was thereby seen. */
    ContextSnapshot read(ContextQuery query);

    /**
     * Reads the facts of a context that were not seen before. A version from another life of the store has seen
     * nothing that counts, so everything is returned.
     *
     * @param since what was seen before, of the same query
     */
    ContextSnapshot read(ContextQuery query, ContextVersion since);

    /**
     * Appends all facts or none, if no fact exists that matches the query and was not seen.
     *
     * @param events the facts, in order; at least one
     * @param query the context that the decision rests on
     * @param seen the version that came with the context, or of a read model that shows it
     * @throws ConcurrencyException if the context has changed; the transaction may go on, nothing was stored
     * @throws DuplicateEventException if a given event id was stored before
     */
    Appended appendAll(List<NewEvent> events, ContextQuery query, ContextVersion seen);

    /**
     * Appends facts that no decision guards. They still count for the decisions of others.
     *
     * @throws DuplicateEventException if a given event id was stored before
     */
    Appended appendAll(List<NewEvent> events);

    /**
     * The position up to which the log is complete: no fact at or below it can still appear. It stays behind the end
     * of the log while appends are under way.
     */
    long watermark();

    /** Which life of which store this is; it changes by fail-over to another history and by restore. */
    String epoch();

    /** As {@link #appendAll(List, ContextQuery, ContextVersion)}, for facts that happen now. */
    default Appended append(List<? extends Event> events, ContextQuery query, ContextVersion seen) {
        return appendAll(events.stream().map(NewEvent::of).toList(), query, seen);
    }

    /** As {@link #appendAll(List)}, for facts that happen now. */
    default Appended append(List<? extends Event> events) {
        return appendAll(events.stream().map(NewEvent::of).toList());
    }

    /**
     * Appends only if no fact matches the query: uniqueness, without reading first.
     *
     * @throws ConcurrencyException if a fact matches
     */
    default Appended appendIfEmpty(List<? extends Event> events, ContextQuery query) {
        return append(events, query, ContextVersion.nothingSeen());
    }
}
