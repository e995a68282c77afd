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
 * A query parameter that means the same wherever it is, as OpenAPI describes it. A resource that means something else,
 * or knows which words there are, says so with {@code @Parameter} at its method; a single one within {@code @Parameters},
 * since Payara passes over it otherwise.
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
            flag("archived", "Only archived ones, or only others; both without it"),
            flag("active", "Only active ones, or only others; both without it"),
            flag("removed", "Only removed ones, or only others; both without it"),
            flag("unread", "Only what was not read, or only what was; both without it"),
            id("ownerId", "Only those of this user; everyone's without it"),
            id("teamId", "Only those of users who are in this team now; everyone's without it"),
            id("companyId", "Only those at this company"),
            id("customerId", "Only those of this customer"),
            id("assigneeId", "Only those that this user is to do; with view=mine, whose are mine"),
            id("authorId", "Only those by this user"),
            id("memberId", "Only those that this user belongs to"),
            id("userId", "Whose; the caller's without it"),
            id("viewerId", "With whose eyes an administrator looks; without it, the caller"),
            id("subjectId", "Only those about this thing"),
            entry("subjectKind", "Only those about things of this kind", () -> text("contact")),
            entry("stage", "Only those at this stage of the pipeline, or that were there at last", () -> text("lead")),
            entry("industry", "Only those of this industry", () -> text("Machinery")),
            entry("country", "Only those in this country, by its two letters", () -> text("DE")),
            entry("tag", "Only those with this label", () -> text("vip")),
            entry("property", "Only those that have this property, as name=value", () -> text("colour=red")),
            entry("currency", "Only those in this currency, by its three letters", () -> text("EUR")),
            number("valueFrom", "Worth this or more, in whatever currency"),
            number("valueTo", "Worth this or less, in whatever currency"),
            number("totalFrom", "Of this total or a greater one, in whatever currency"),
            number("totalTo", "Of this total or a smaller one, in whatever currency"),
            instant("placedFrom", "Placed then or later"),
            instant("placedTo", "Placed before then"),
            instant("happenedFrom", "Happened then or later"),
            instant("happenedBefore", "Happened before then"),
            entry(
                    "closingBefore",
                    "Expected to be won before this day",
                    () -> text("2026-12-24").format("date")),
            entry("afterTenant", "Only of tenants after this one, by name", () -> text("acme")),
            entry(
                    "head",
                    "A head of a chain that was kept elsewhere, as position:hash; several in several",
                    () -> OASFactory.createSchema().type(SchemaType.ARRAY).items(text("42:9f86d081…"))),
            entry("upTo", "Up to this position in the log; all there are without it", () -> whole(0, null, null)));

    /** What lists of facts mean by these, and nothing else does. */
    static final Map<String, CommonParameter> OF_FACTS = Map.ofEntries(
            entry("from", "The first position of the log that may be among them", () -> whole(1, null, 1)),
            entry("limit", "How many at most", () -> whole(1, FactRange.MAX_LIMIT, FactRange.DEFAULT_LIMIT)));

    /** A query parameter that means this. */
    Parameter as(String name) {
        var parameter = OASFactory.createParameter().name(name).in(Parameter.In.QUERY);
        describe(parameter);
        return parameter;
    }

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

    private static Map.Entry<String, CommonParameter> flag(String name, String description) {
        return entry(name, description, () -> OASFactory.createSchema().type(SchemaType.BOOLEAN));
    }

    private static Map.Entry<String, CommonParameter> id(String name, String description) {
        return entry(
                name,
                description,
                () -> OASFactory.createSchema().type(SchemaType.STRING).format("uuid"));
    }

    private static Map.Entry<String, CommonParameter> number(String name, String description) {
        return entry(name, description, () -> OASFactory.createSchema().type(SchemaType.NUMBER));
    }

    private static Map.Entry<String, CommonParameter> instant(String name, String description) {
        return entry(name, description, () -> text("2026-11-21T18:00:00Z").format("date-time"));
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
