package dev.kontor.eventstore.stream;

import dev.kontor.eventstore.Category;
import dev.kontor.eventstore.EventStoreException;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No stream has the name that was asked for. */
public final class UnknownStreamException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    UnknownStreamException(String name, Collection<Category> categories) {
        super("There is no stream '%s': the streams are all, %s."
                .formatted(
                        name.length() > StreamName.MAX_ID ? name.substring(0, StreamName.MAX_ID) + "…" : name,
                        categories.stream()
                                .flatMap(UnknownStreamException::names)
                                .sorted()
                                .collect(Collectors.joining(", "))));
    }

    private static Stream<String> names(Category category) {
        return category.hasEntities()
                ? Stream.of(category.name(), category.entity() + "-{id}")
                : Stream.of(category.name());
    }
}
