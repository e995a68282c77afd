package dev.kontor.eventstore.serialization;

import dev.kontor.eventstore.Category;
import dev.kontor.eventstore.EventDescriptor;
import java.util.Collection;
import java.util.HashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must hold between categories, so that the name of a stream means one thing. */
final class CategoryRules {

    private CategoryRules() {}

    /** @throws EventTypeException if two categories share a name, or no event of one has the key of its things */
    static void verify(Collection<EventDescriptor> types) {
        var categories = types.stream().map(EventDescriptor::category).collect(Collectors.toSet());
        var names = new HashMap<String, Category>();
        for (Category category : categories) {
            requireUnused(names.put(category.name(), category), category);
            if (category.hasEntities()) {
                requireUnused(names.put(category.entity(), category), category);
                requireKey(category, types);
            }
        }
    }

    private static void requireUnused(@Nullable Category other, Category category) {
        if (other != null) {
            throw new EventTypeException("The categories %s and %s share a name, or one has the same name twice."
                    .formatted(other, category));
        }
    }

    private static void requireKey(Category category, Collection<EventDescriptor> types) {
        boolean carried = types.stream()
                .filter(type -> type.category().equals(category))
                .anyMatch(type -> type.alwaysKeyedBy(category.key()));
        if (!carried) {
            throw new EventTypeException(
                    "No event of the category '%s' has the context key '%s' that shall name its things."
                            .formatted(category.name(), category.key()));
        }
    }
}
