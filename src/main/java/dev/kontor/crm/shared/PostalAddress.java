package dev.kontor.crm.shared;

import dev.kontor.eventstore.Erased;
import dev.kontor.eventstore.ErasedAs;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where letters arrive. Blanks at the ends of each part do not count. Also columns of read models, under the same
 * names; a row without an address has none of them.
 *
 * @param street with the number, 1 to {@value #MAX_LINE} characters
 * @param postalCode at most {@value #MAX_POSTAL_CODE} characters; empty where the country has none
 * @param city 1 to {@value #MAX_LINE} characters
 * @param country two upper-case letters (ISO 3166-1)
 */
@Embeddable
@Schema(name = "PostalAddress")
@ErasedAs("{\"street\":\"[erased]\",\"postalCode\":\"\",\"city\":\"[erased]\",\"country\":\"ZZ\"}")
public record PostalAddress(
        @Schema(example = "Unter den Linden 1") String street,
        @Schema(example = "10117") String postalCode,
        @Schema(example = "Berlin") String city,
        @Schema(example = "DE") String country) {

    /** The longest street and city, in characters. */
    public static final int MAX_LINE = 200;

    /** The longest postal code, in characters. */
    public static final int MAX_POSTAL_CODE = 20;

    /** The country of an erased address: what CLDR has for an unknown one. People cannot give it. */
    private static final String NOWHERE = "ZZ";

    /** What stands for an address that was erased. */
    public static final PostalAddress ERASED = new PostalAddress(Erased.TEXT, "", Erased.TEXT, NOWHERE);

    /** @throws IllegalArgumentException if a part is not what it must be */
    public PostalAddress {
        street = line("street", street, 1, MAX_LINE);
        postalCode = line("postal code", postalCode, 0, MAX_POSTAL_CODE);
        city = line("city", city, 1, MAX_LINE);
        country = country.strip().toUpperCase(Locale.ROOT);
        if (!CountryCode.Check.isCountry(country) && !country.equals(NOWHERE)) {
            throw new IllegalArgumentException("Not a country of ISO 3166-1.");
        }
    }

    private static String line(String part, String text, int min, int max) {
        var line = text.strip();
        if (!PlainText.Check.isLine(line, min, max)) {
            throw new IllegalArgumentException(
                    "An address needs a %s of %d to %d plain characters.".formatted(part, min, max));
        }
        return line;
    }
}
