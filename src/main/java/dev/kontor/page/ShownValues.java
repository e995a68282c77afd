package dev.kontor.page;

import dev.kontor.crm.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of properties as people read them, where all that is known of them is their JSON. */
@ApplicationScoped
public class ShownValues {

    /** Properties that name a thing of a kind. */
    private static final Map<String, String> KINDS = Map.of(
            "companyId", "company",
            "customerId", "customer",
            "survivorId", "contact",
            "assigneeId", "user",
            "assignee", "user",
            "userId", "user",
            "memberIds", "user",
            "ownerId", "user");

    /** Names a thing, whose kind another property has. */
    private static final String OF_ANY_KIND = "subjectId";

    /** Properties that are days, and those that are moments. */
    private static final Set<String> DAYS = Set.of("dueOn", "expectedCloseOn");

    private static final Set<String> MOMENTS = Set.of("dueAt", "closedAt");

    /** What makes an amount of money, and what a line of an order. */
    private static final Set<String> MONEY = Set.of("amount", "currency");

    /** What names a thing with its kind. */
    private static final Set<String> THING = Set.of("kind", "id");

    private static final Set<String> LINE = Set.of("quantity", "description");

    /** In which order people write parts of addresses, however they are kept. */
    private static final List<String> ORDER = List.of("street", "postalCode", "city", "country");

    private Names names;
    private PageTexts texts;
    private Shown shown;

    /** For the container's proxy. */
    protected ShownValues() {}

    /** All parts by CDI. */
    @Inject
    public ShownValues(Names names, PageTexts texts, Shown shown) {
        this.names = names;
        this.texts = texts;
        this.shown = shown;
    }

    /** The value of a property; empty if there is none. */
    public String of(String property, @Nullable JsonValue value) {
        if (value == null) {
            return "";
        }
        var kind = KINDS.get(property);
        return switch (value) {
            case JsonString text -> ofText(property, kind, text.getString());
            case JsonArray several
            when kind != null ->
                several.getValuesAs(JsonString.class).stream()
                        .map(id -> named(kind, id.getString()))
                        .collect(Collectors.joining(", "));
            default -> plain(value);
        };
    }

    private String ofText(String property, @Nullable String kind, String text) {
        if (kind != null) {
            return named(kind, text);
        }
        if (property.equals(OF_ANY_KIND)) {
            return names.inWords(text);
        }
        if (DAYS.contains(property)) {
            return shown.date(LocalDate.parse(text));
        }
        return MOMENTS.contains(property)
                ? shown.exact(Instant.parse(text))
                : texts.ifKnown("value." + property + ".", shown.personal(text));
    }

    private String named(String kind, String id) {
        try {
            var name = names.of(kind, UUID.fromString(id));
            return name.isEmpty() ? id : name;
        } catch (IllegalArgumentException e) {
            return id;
        }
    }

    private String plain(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> shown.personal(((JsonString) value).getString());
            case ARRAY -> value.asJsonArray().stream().map(this::plain).collect(Collectors.joining(", "));
            case OBJECT -> object(value.asJsonObject());
            case TRUE -> texts.get("yes");
            case FALSE -> texts.get("no");
            case NULL -> "";
            case NUMBER -> value.toString();
        };
    }

    private String object(JsonObject value) {
        if (value.keySet().equals(MONEY)) {
            return shown.of(new Money(value.getJsonNumber("amount").bigDecimalValue(), value.getString("currency")));
        }
        if (value.keySet().equals(THING)) {
            return named(value.getString("kind"), value.getString("id"));
        }
        if (value.keySet().containsAll(LINE)) {
            return value.getInt("quantity") + " × " + value.getString("description");
        }
        return value.entrySet().stream()
                .sorted(Comparator.comparingInt(part -> ORDER.indexOf(part.getKey())))
                .map(part -> plain(part.getValue()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
