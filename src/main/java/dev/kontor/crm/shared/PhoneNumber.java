package dev.kontor.crm.shared;

import dev.kontor.eventstore.ErasedAs;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number in the form in which numbers are compared: a plus sign if it is international, and digits (ITU-T
 * E.123 for what people write, E.164 for how long it may be). Which country a national number is of is not known, so
 * the two forms of one number stay different. In JSON it is a string.
 *
 * @param value the number, such as {@code +4930123456}
 */
@JsonbTypeAdapter(PhoneNumber.Json.class)
@ErasedAs("\"000\"")
public record PhoneNumber(String value) {

    /** The longest text that may stand for a number, with what people put between the digits. */
    public static final int MAX_LENGTH = 40;

    private static final Pattern BETWEEN = Pattern.compile("[ ()./\\u00a0\\u2010-\\u2015-]");
    private static final Pattern FORM = Pattern.compile("\\+?[0-9]{3,15}");

    /** @throws IllegalArgumentException if the text is no number */
    public PhoneNumber {
        value = BETWEEN.matcher(value.strip()).replaceAll("");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a telephone number.");
        }
    }

    /** The number that a text stands for; empty if it is none. */
    public static Optional<PhoneNumber> parse(String text) {
        var number = BETWEEN.matcher(text.strip()).replaceAll("");
        return text.length() <= MAX_LENGTH && FORM.matcher(number).matches()
                ? Optional.of(new PhoneNumber(number))
                : Optional.empty();
    }

    /** The number. */
    @Override
    public String toString() {
        return value;
    }

    /** A JSON string. */
    public static final class Json extends TextAdapter<PhoneNumber> {

        /** For JSON-B. */
        public Json() {
            super(PhoneNumber::new);
        }
    }
}
