package dev.kontor.crm.customer.timeline;

import dev.kontor.crm.shared.Money;
import dev.kontor.eventstore.JsonText;
import dev.kontor.language.Language;
import dev.kontor.language.Writing;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;

/** The arguments of an entry's texts: kept as JSON, shown as the reader's language writes them. */
final class TimelineArguments {

    private static final String LIST = "arguments";

    private TimelineArguments() {}

    /** The arguments as a JSON array. */
    static String write(List<Object> arguments) {
        var array = JsonText.provider().createArrayBuilder();
        for (Object argument : arguments) {
            array.add(json(argument));
        }
        return array.build().toString();
    }

    private static JsonValue json(Object argument) {
        var json = JsonText.provider();
        return switch (argument) {
            case Money money ->
                json.createObjectBuilder()
                        .add("amount", money.amount())
                        .add("currency", money.currency())
                        .build();
            case LocalDate date ->
                json.createObjectBuilder().add("date", date.toString()).build();
            case Integer number -> json.createValue(number);
            default -> json.createValue(argument.toString());
        };
    }

    /** The arguments as a language shows them. */
    static List<Object> read(String array, Language language) {
        JsonArray values = JsonText.parse("{\"" + LIST + "\":" + array + "}").getJsonArray(LIST);
        var writing = new Writing(language);
        return values.stream().map(value -> shown(value, writing)).toList();
    }

    private static Object shown(JsonValue value, Writing writing) {
        return switch (value) {
            case JsonString text -> text.getString();
            case JsonNumber number -> number.bigDecimalValue();
            case JsonObject object
            when object.containsKey("date") -> writing.day(LocalDate.parse(object.getString("date")));
            case JsonObject money ->
                writing.money(money.getJsonNumber("amount").bigDecimalValue(), money.getString("currency"));
            default -> value.toString();
        };
    }
}
