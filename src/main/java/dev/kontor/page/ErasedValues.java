package dev.kontor.page;

import dev.kontor.eventstore.Erased;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values that stand for personal ones that were erased: what {@code @ErasedAs} says for each type, and a text. */
final class ErasedValues {

    /** The key of the word that people read instead. */
    static final String WORD = "erased.word";

    private static final Set<String> WHOLE = Set.of(Erased.TEXT, "erased@erased.invalid", "000");

    private ErasedValues() {}

    /** Whether a value is one of them. */
    static boolean stands(@Nullable String value) {
        return value != null && WHOLE.contains(value);
    }

    /** A text with a word in place of what was erased. */
    static String inWords(String text, String word) {
        return stands(text) ? word : text.replace(Erased.TEXT, word);
    }
}
