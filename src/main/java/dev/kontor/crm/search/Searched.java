package dev.kontor.crm.search;

import dev.kontor.eventstore.Category;
import dev.kontor.eventstore.Event;
import java.util.UUID;

/**
 * One kind of thing that is found: what its facts change of what is found of it.
 *
 * @param <E> its facts
 */
interface Searched<E extends Event> {

    /** What its things are called: the kind is the category's entity. */
    Category category();

    /** Which thing a fact is about. */
    UUID id(E event);

    /** What the fact changes; the first fact of a thing gives it a title. */
    Edit edit(E event);

    /** The kind, such as {@code contact}. */
    default String kind() {
        return category().entity();
    }
}
