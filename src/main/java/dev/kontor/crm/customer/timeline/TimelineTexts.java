package dev.kontor.crm.customer.timeline;

import dev.kontor.language.Texts;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The words for entries of a timeline, in one language.
 *
 * @param texts the texts of the language
 */
record TimelineTexts(Texts texts) {

    /** In a few words. */
    String title(TimelineKind kind, String subject, String arguments) {
        return text(kind.key() + ".title", subject, arguments);
    }

    /** In a sentence; null where the title says it all. */
    @Nullable
    String description(TimelineKind kind, String subject, String arguments) {
        var key = kind.key() + ".description";
        if (!texts.know(key)) {
            return null;
        }
        var told = text(key, subject, arguments);
        return told.isEmpty() ? null : told;
    }

    private String text(String key, String subject, String arguments) {
        var all = new ArrayList<Object>();
        all.add(subject);
        all.addAll(TimelineArguments.read(arguments, texts.language()));
        return texts.text(key, all.toArray());
    }
}
