package dev.kontor.crm.shared.readmodel;

import dev.kontor.eventstore.Category;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.command.Rule;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What there is to say once about a read model.
 *
 * @param <E> the facts that it shows
 * @param <R> its rows
 * @param <V> what is seen of a row
 * @param projection the name of the projection that keeps it
 * @param category what its things are called in the names of streams
 * @param events the facts that it shows
 * @param rows the class of its rows
 * @param blank a row of a thing that no fact was about
 * @param view what is seen of a row
 * @param context all facts about one thing
 * @param unknown what is said where there is no such thing
 */
public record ReadModel<E extends Event, R extends EntityRow<E>, V extends EntityView>(
        String projection,
        Category category,
        Class<E> events,
        Class<R> rows,
        Supplier<R> blank,
        Function<R, V> view,
        Function<UUID, ContextQuery> context,
        Rule unknown) {

    /** How a thing became what it is, fact by fact. */
    public PastEntity<E, R> past(UUID id) {
        return new PastEntity<>(this, id);
    }

    /** What is seen of a row, if there is one. */
    public Optional<V> seen(Optional<R> row) {
        return row.map(view);
    }
}
