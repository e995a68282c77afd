package dev.kontor.page;

import dev.kontor.eventstore.Erased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
            "ownerId", "user");

    /** In which order people write parts of addresses and amounts, however they are kept. */
    private static final List<String> ORDER = List.of("street", "postalCode", "city", "country", "amount", "currency");

    private Names names;
    private PageTexts texts;

    /** For the container's proxy. */
    protected ShownValues() {}

    /** Both parts by CDI. */
    @Inject
    public ShownValues(Names names, PageTexts texts) {
        this.names = names;
        this.texts = texts;
    }

    /** The value of a property; empty if there is none. */
    public String of(String property, @Nullable JsonValue value) {
        if (value == null) {
            return "";
        }
        var kind = KINDS.get(property);
        return kind != null && value instanceof JsonString id ? named(kind, id.getString()) : plain(value);
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
            case STRING -> text(((JsonString) value).getString());
            case ARRAY -> value.asJsonArray().stream().map(this::plain).collect(Collectors.joining(", "));
            case OBJECT -> object(value.asJsonObject());
            case TRUE -> texts.get("yes");
            case FALSE -> texts.get("no");
            case NULL -> "";
            case NUMBER -> value.toString();
        };
    }

    private String text(String value) {
        return value.equals(Erased.TEXT) ? texts.get("value.erased") : value;
    }

    private String object(JsonObject value) {
        return value.entrySet().stream()
                .sorted(Comparator.comparingInt(part -> ORDER.indexOf(part.getKey())))
                .map(part -> plain(part.getValue()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
