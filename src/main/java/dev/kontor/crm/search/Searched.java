package dev.kontor.crm.search;

import dev.kontor.eventstore.Category;
import dev.kontor.eventstore.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** Whose it is, as the first fact says, if not everybody may find it; null for nobody's. */
    default @Nullable UUID author(E first) {
        return null;
    }

    /** The kind, such as {@code contact}. */
    default String kind() {
        return category().entity();
    }
}
