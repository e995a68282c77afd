package dev.kontor.crm.customer.timeline;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The words for entries of a timeline, in one language.
 *
 * @param language one that there are texts in
 * @param texts the texts
 */
record TimelineTexts(Locale language, ResourceBundle texts) {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    /** The texts in the first of these languages that there are texts in, else in English. */
    static TimelineTexts in(List<Locale> wanted) {
        var language = wanted.stream()
                .map(locale -> Locale.of(locale.getLanguage()))
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse(Locale.ENGLISH);
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new TimelineTexts(language, ResourceBundle.getBundle("messages", language, control));
    }

    /** In a few words. */
    String title(TimelineKind kind, String subject, String arguments) {
        return format(texts.getString(kind.key() + ".title"), subject, arguments);
    }

    /** In a sentence; null where the title says it all. */
    @Nullable
    String description(TimelineKind kind, String subject, String arguments) {
        var key = kind.key() + ".description";
        return texts.containsKey(key) ? format(texts.getString(key), subject, arguments) : null;
    }

    private String format(String pattern, String subject, String arguments) {
        var all = new ArrayList<Object>();
        all.add(subject);
        all.addAll(TimelineArguments.read(arguments, language));
        return new MessageFormat(pattern, language).format(all.toArray());
    }
}
