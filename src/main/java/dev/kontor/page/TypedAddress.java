package dev.kontor.page;

import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.crm.shared.PostalAddressBody;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A postal address in the fields of a form: street, postalCode, city and country. */
public final class TypedAddress {

    private TypedAddress() {}

    /** Shows an address in the fields. */
    public static void show(@Nullable PostalAddress address, Map<String, @Nullable Object> fields) {
        fields.put("street", address == null ? "" : address.street());
        fields.put("postalCode", address == null ? "" : address.postalCode());
        fields.put("city", address == null ? "" : address.city());
        fields.put("country", address == null ? "" : address.country());
    }

    /** What was typed; null if nothing was. */
    public static @Nullable PostalAddressBody read(Map<String, @Nullable Object> fields) {
        var street = text(fields, "street");
        var postalCode = text(fields, "postalCode");
        var city = text(fields, "city");
        var country = text(fields, "country");
        return (street + postalCode + city + country).isBlank()
                ? null
                : new PostalAddressBody(street, postalCode, city, country);
    }

    /** What was typed, in a line. */
    public static String line(Map<String, @Nullable Object> fields) {
        return "%s, %s %s, %s"
                .formatted(
                        text(fields, "street"),
                        text(fields, "postalCode"),
                        text(fields, "city"),
                        text(fields, "country"));
    }

    /** What was typed into a field, without blanks at its ends; empty if nothing was. */
    public static String text(Map<String, @Nullable Object> fields, String field) {
        var typed = fields.get(field);
        return typed == null ? "" : typed.toString().strip();
    }

    /** The same; null where nothing was typed. */
    public static @Nullable String textOrNull(Map<String, @Nullable Object> fields, String field) {
        var typed = text(fields, field);
        return typed.isEmpty() ? null : typed;
    }
}
