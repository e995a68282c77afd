package dev.kontor.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language that Kontor speaks; the first is spoken to whom no other is wanted by. */
public enum Language {
    /** English. */
    ENGLISH(Locale.ENGLISH),
    /** German. */
    GERMAN(Locale.GERMAN);

    /** No client needs more to say what it wants, and reading costs time. */
    private static final int LONGEST_HEADER = 1000;

    private static final String ANY = "*";

    /** In which a browser keeps what somebody chose. */
    private static final String COOKIE = "kontor-language";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** By which numbers and dates are written. */
    public Locale locale() {
        return locale;
    }

    /** As HTTP and HTML name it, such as {@code de}. */
    public String tag() {
        return locale.getLanguage();
    }

    /**
     * The locale of the files with its texts. That of English is the root: with its own, the JDK would look for texts
     * in the language of the machine before it took the file without a language.
     */
    Locale files() {
        return this == ENGLISH ? Locale.ROOT : locale;
    }

    /**
     * The language of who sends a request: the one that they chose on a page, which their browser keeps as a cookie,
     * else what {@code Accept-Language} wants.
     */
    public static Language wantedBy(HttpServletRequest request) {
        return chosen(request.getCookies()).orElseGet(() -> wanted(request.getHeader("Accept-Language")));
    }

    private static Optional<Language> chosen(Cookie @Nullable [] cookies) {
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .flatMap(cookie -> Arrays.stream(values())
                                .filter(language -> language.tag().equals(cookie.getValue())))
                        .findFirst();
    }

    /**
     * The language that a client wants most of those that Kontor speaks. (RFC 9110, 12.5.4; a range such as
     * {@code de-AT} is answered in {@code de}, as lookup after RFC 4647 does.)
     *
     * @param accepted the header {@code Accept-Language}; null for none, and what is no such header counts as none
     */
    public static Language wanted(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank() || accepted.length() > LONGEST_HEADER) {
            return ENGLISH;
        }
        try {
            return best(LanguageRange.parse(accepted));
        } catch (IllegalArgumentException e) {
            return ENGLISH;
        }
    }

    /** The ranges come with the most wanted first. */
    private static Language best(List<LanguageRange> ranges) {
        return ranges.stream()
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> in(range, ranges).stream())
                .findFirst()
                .orElse(ENGLISH);
    }

    private static Optional<Language> in(LanguageRange range, List<LanguageRange> all) {
        return Arrays.stream(values())
                .filter(language -> range.getRange().equals(ANY) ? !language.isRefused(all) : language.isMeant(range))
                .findFirst();
    }

    private boolean isMeant(LanguageRange range) {
        return range.getRange().equals(tag()) || range.getRange().startsWith(tag() + "-");
    }

    private boolean isRefused(List<LanguageRange> all) {
        return all.stream().anyMatch(range -> range.getRange().equals(tag()) && range.getWeight() == 0);
    }
}
