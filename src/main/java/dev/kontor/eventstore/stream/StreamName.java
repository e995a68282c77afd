package dev.kontor.eventstore.stream;

import dev.kontor.eventstore.Category;
import dev.kontor.eventstore.EventDescriptor;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventProperties;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Which facts of a tenant a stream has. */
public sealed interface StreamName {

    /** The longest id of a thing, in characters. */
    int MAX_ID = 200;

    /** As it is written in paths. */
    String text();

    /** Whether facts of a type can be in the stream. */
    boolean mayHave(EventDescriptor type);

    /** All facts. */
    record All() implements StreamName {
        @Override
        public String text() {
            return Category.ALL;
        }

        @Override
        public boolean mayHave(EventDescriptor type) {
            return true;
        }
    }

    /** All facts of a category. */
    record OfCategory(Category category) implements StreamName {
        @Override
        public String text() {
            return category.name();
        }

        @Override
        public boolean mayHave(EventDescriptor type) {
            return type.category().equals(category);
        }
    }

    /**
     * The facts about one thing: those of its category that carry its id under the category's key.
     *
     * @param category a category with entities
     * @param id the thing's id as the key has it
     */
    record OfEntity(Category category, String id) implements StreamName {
        @Override
        public String text() {
            return category.entity() + "-" + id;
        }

        @Override
        public boolean mayHave(EventDescriptor type) {
            return type.category().equals(category) && type.alwaysKeyedBy(category.key());
        }
    }

    /**
     * The stream of a name.
     *
     * @param categories those there are
     * @throws UnknownStreamException if no stream has this name; a thing that no fact is about yet has one
     */
    static StreamName parse(String text, Collection<Category> categories) {
        if (text.equals(Category.ALL)) {
            return new All();
        }
        return categories.stream()
                .flatMap(category -> named(text, category))
                .findFirst()
                .orElseThrow(() -> new UnknownStreamException(text, categories));
    }

    /** The names of the streams that a fact is in. */
    static List<String> having(EventEnvelope fact) {
        var category = fact.type().category();
        var entities = category.hasEntities()
                ? category.entitiesOf(EventProperties.of(fact.type(), fact.payload()))
                : List.<String>of();
        return Stream.concat(Stream.of(Category.ALL, category.name()), entities.stream())
                .toList();
    }

    private static Stream<StreamName> named(String text, Category category) {
        if (text.equals(category.name())) {
            return Stream.of(new OfCategory(category));
        }
        var prefix = category.entity() + "-";
        var isThing = category.hasEntities()
                && text.startsWith(prefix)
                && text.length() > prefix.length()
                && text.length() <= prefix.length() + MAX_ID
                && text.indexOf('\0') < 0;
        return isThing ? Stream.of(new OfEntity(category, text.substring(prefix.length()))) : Stream.empty();
    }
}
