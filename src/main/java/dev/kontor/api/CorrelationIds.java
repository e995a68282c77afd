package dev.kontor.api;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id that is common to everything one outside request sets off. */
public final class CorrelationIds {

    /** The header that carries it, in both directions. */
    public static final String HEADER = "X-Correlation-Id";

    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e](?:[\\x20-\\x7e]{0,98}[\\x21-\\x7e])?");

    private CorrelationIds() {}

    /** The id that a client gave, if it is 1 to 100 printable ASCII characters; else a new one. */
    public static String orNew(@Nullable String given) {
        return given != null && PRINTABLE.matcher(given).matches()
                ? given
                : UuidCreator.getTimeOrderedEpoch().toString();
    }
}
