package dev.kontor.crm.search;

import dev.kontor.crm.search.Words.Word;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was asked for: words, of which each must begin a word of what is found.
 *
 * @param words those that count; may be none
 */
record SearchTerms(List<Word> words) {

    /** More words make nothing clearer and each costs. */
    private static final int MOST = 10;

    /** Of shorter words nobody can say what they might be a misspelling of. */
    private static final int LONG_ENOUGH = 4;

    static SearchTerms of(String text) {
        return new SearchTerms(Words.of(text).stream().limit(MOST).toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** As a tsquery: words of letters and digits alone, so that nothing of them is an operator. */
    String beginnings() {
        return query(":*");
    }

    /** The same for whole words. */
    String wholes() {
        return query("");
    }

    private String query(String suffix) {
        return words.stream()
                .map(word -> word.forms().stream()
                        .map(form -> "'" + form + "'" + suffix)
                        .collect(Collectors.joining(" | ", "(", ")")))
                .collect(Collectors.joining(" & "));
    }

    /** The words as a title of them would be stored. */
    String stored(String text) {
        return Words.stored(Stream.of(text));
    }

    /** The words with blanks between them. */
    String plain() {
        return words.stream().map(word -> word.forms().getFirst()).collect(Collectors.joining(" "));
    }

    /** The word that says most about what is meant. */
    String longest() {
        return words.stream()
                .map(word -> word.forms().getFirst())
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** Whether all words are long enough to look for what is written like them. */
    boolean mayBeMisspelt() {
        return words.stream().allMatch(word -> word.forms().getFirst().length() >= LONG_ENOUGH);
    }

    /** Whether a word of what was found is there because of one that was asked for. */
    boolean meet(Word found, boolean similar) {
        return words.stream().anyMatch(asked -> found.beginsLike(asked) || (similar && isLike(asked, found)));
    }

    private static boolean isLike(Word asked, Word found) {
        return found.forms().stream()
                .anyMatch(form -> Trigrams.share(asked.forms().getFirst(), form) >= Trigrams.ALIKE);
    }
}
