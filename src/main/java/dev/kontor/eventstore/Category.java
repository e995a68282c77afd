package dev.kontor.eventstore;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a feature's facts are about: the name under which they can be followed together, and how each single thing
 * among them is called. The stream {@code contacts} has all facts of the category, {@code contact-{id}} those that
 * carry the id under the category's key.
 *
 * @param name the category in the plural, such as {@code contacts}: lower-case letters and digits, not {@code all}
 * @param entity what one thing is called, such as {@code contact}; empty where there are no single things
 * @param key the context key that names the thing, such as {@code contactId}; empty where there are none
 */
public record Category(String name, String entity, String key) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,39}");

    /** The facts of no feature in particular. */
    public static final Category SYSTEM = new Category("system", "", "");

    /** The stream of all facts, and so no category. */
    public static final String ALL = "all";

    /**
     * @throws IllegalArgumentException if a name is none, or only one of entity and key is there
     */
    public Category {
        if (!isName(name) || (!entity.isEmpty() && !isName(entity)) || entity.isEmpty() != key.isEmpty()) {
            throw new IllegalArgumentException(
                    "The category '%s' with the entity '%s' and the key '%s' needs names of 1 to 40 lower-case letters and digits, none of them 'all', and a key exactly if it has an entity."
                            .formatted(name, entity, key));
        }
    }

    /** Whether facts of this category are about single things. */
    public boolean hasEntities() {
        return !entity.isEmpty();
    }

    /** The things that a fact is about, such as {@code contact-42}; several where it has several keys of the name. */
    public List<String> entitiesOf(EventProperties properties) {
        return properties
                .keys()
                .filter(carried -> hasEntities() && carried.property().equals(key))
                .map(carried -> entity + "-" + carried.value().text())
                .toList();
    }

    private static boolean isName(String text) {
        return NAME.matcher(text).matches() && !text.equals(ALL);
    }
}
