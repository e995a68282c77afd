package dev.kontor.crm.shared;

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
public record PostalAddress(
        @Schema(example = "Unter den Linden 1") String street,
        @Schema(example = "10117") String postalCode,
        @Schema(example = "Berlin") String city,
        @Schema(example = "DE") String country) {

    /** The longest street and city, in characters. */
    public static final int MAX_LINE = 200;

    /** The longest postal code, in characters. */
    public static final int MAX_POSTAL_CODE = 20;

    /** @throws IllegalArgumentException if a part is not what it must be */
    public PostalAddress {
        street = line("street", street, 1, MAX_LINE);
        postalCode = line("postal code", postalCode, 0, MAX_POSTAL_CODE);
        city = line("city", city, 1, MAX_LINE);
        country = country.strip().toUpperCase(Locale.ROOT);
        if (!CountryCode.Check.isCountry(country)) {
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
