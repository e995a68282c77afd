package dev.kontor.language;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The texts of one language: those of {@code messages*.properties} by their keys, each a {@link MessageFormat}. */
public final class Texts {

    private static final String FILES = "messages";

    private final Language language;
    private final Writing writing;
    private final ResourceBundle texts;

    private Texts(Language language) {
        this.language = language;
        this.writing = new Writing(language);
        this.texts = ResourceBundle.getBundle(
                FILES, language.files(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** The texts of a language. */
    public static Texts of(Language language) {
        return new Texts(language);
    }

    /** Which language this is. */
    public Language language() {
        return language;
    }

    /** Whether there is a text under a key. */
    public boolean know(String key) {
        return texts.containsKey(key);
    }

    /**
     * A text.
     *
     * @param arguments what {@code {0}} and so on stand for; numbers, days and what is {@link Localised} are written as
     *     the language does
     * @throws java.util.MissingResourceException if there is none under the key
     */
    public String text(String key, Object... arguments) {
        var shown = Arrays.stream(arguments).map(this::shown).toArray();
        return new MessageFormat(texts.getString(key), language.locale()).format(shown);
    }

    private Object shown(Object argument) {
        return switch (argument) {
            case Localised value -> value.in(writing);
            case LocalDate day -> writing.day(day);
            default -> argument;
        };
    }
}
