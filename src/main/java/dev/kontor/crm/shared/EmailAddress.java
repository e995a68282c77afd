package dev.kontor.crm.shared;

import dev.kontor.eventstore.ErasedAs;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in the form in which addresses are compared: trimmed and in lower case, the part before the
 * {@code @} too. (RFC 5321 lets a server tell cases apart there; none that people use does.) In JSON it is a string.
 *
 * @param value the address, at most {@value #MAX_LENGTH} characters
 */
@JsonbTypeAdapter(EmailAddress.Json.class)
@ErasedAs("\"erased@erased.invalid\"")
public record EmailAddress(String value) {

    /** The longest address that a mail server accepts. (RFC 5321, erratum 1690) */
    public static final int MAX_LENGTH = 254;

    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?";
    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*@" + LABEL
                    + "(?:\\." + LABEL + ")+");
    private static final int MAX_LOCAL_PART = 64;

    /** @throws IllegalArgumentException if the text is no address */
    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!isAddress(value)) {
            throw new IllegalArgumentException("Not an e-mail address.");
        }
    }

    /** The address that a text stands for; empty if it is none. */
    public static Optional<EmailAddress> parse(String text) {
        return isAddress(text.strip().toLowerCase(Locale.ROOT))
                ? Optional.of(new EmailAddress(text))
                : Optional.empty();
    }

    private static boolean isAddress(String normalised) {
        return normalised.length() <= MAX_LENGTH
                && normalised.indexOf('@') <= MAX_LOCAL_PART
                && FORM.matcher(normalised).matches();
    }

    /** The address. */
    @Override
    public String toString() {
        return value;
    }

    /** A JSON string. */
    public static final class Json extends TextAdapter<EmailAddress> {

        /** For JSON-B. */
        public Json() {
            super(EmailAddress::new);
        }
    }
}
