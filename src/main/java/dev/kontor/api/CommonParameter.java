package dev.kontor.api;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter that means the same wherever it is, as OpenAPI describes it.
 *
 * @param description what it means
 * @param schema what it may be, made anew for each use
 */
record CommonParameter(String description, Supplier<Schema> schema) {

    private static final Map<String, CommonParameter> BY_NAME = Map.ofEntries(
            entry("page", "Which page, from 0", () -> whole(0, 1_000_000, 0)),
            entry("size", "How many on a page", () -> whole(1, PageRequest.MAX_SIZE, PageRequest.DEFAULT_SIZE)),
            entry("sort", "By what", () -> text("name")),
            entry("direction", "Which way: asc or desc", () -> text("asc")),
            entry("after", "Answer only once this position of the log shows", () -> whole(0, null, null)),
            entry("asOf", "As it was at a position in the log or at an instant", () -> text("2026-11-21T18:00:00Z")),
            entry("from", "After this position in the log or this instant", () -> text("42")),
            entry("to", "Up to this position in the log or this instant", () -> text("2026-11-21T18:00:00Z")),
            entry("limit", "How many at most", () -> whole(1, 1000, 100)),
            entry("types", "Only facts of these types, with commas between them", () -> text("ContactCreated")),
            entry("q", "A text to search for, in any case", () -> text("love")),
            entry("archived", "Only archived ones, or only others; both without it", CommonParameter::flag));

    /** The common parameter of a name, if it is one. */
    static Optional<CommonParameter> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Says what it is. */
    void describe(Parameter described) {
        described.description(description).schema(schema.get());
    }

    private static Map.Entry<String, CommonParameter> entry(String name, String description, Supplier<Schema> schema) {
        return Map.entry(name, new CommonParameter(description, schema));
    }

    private static Schema text(String example) {
        return OASFactory.createSchema().type(SchemaType.STRING).example(example);
    }

    private static Schema flag() {
        return OASFactory.createSchema().type(SchemaType.BOOLEAN);
    }

    private static Schema whole(int least, @Nullable Integer most, @Nullable Integer otherwise) {
        var schema = OASFactory.createSchema().type(SchemaType.INTEGER).minimum(BigDecimal.valueOf(least));
        if (most != null) {
            schema.maximum(BigDecimal.valueOf(most));
        }
        if (otherwise != null) {
            schema.defaultValue(otherwise);
        }
        return schema;
    }
}
