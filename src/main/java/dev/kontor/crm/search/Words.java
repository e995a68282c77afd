package dev.kontor.crm.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a text, in forms in which they are the same however people write them. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Letters that are no other letter with a mark. */
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

    private static final Map<String, String> UMLAUTS = Map.of("ä", "ae", "ö", "oe", "ü", "ue");

    /** PostgreSQL takes no longer ones into its index, and no word is so long. */
    private static final int LONGEST = 200;

    /**
     * A word where it stands.
     *
     * @param from its first character
     * @param to behind its last
     * @param forms in lower case, letters and digits alone: without accents; if it has umlauts, also with ae, oe and
     *     ue for them
     */
    record Word(int from, int to, List<String> forms) {

        /** Whether it begins as a word that was asked for. */
        boolean beginsLike(Word asked) {
            return forms.stream().anyMatch(form -> asked.forms().stream().anyMatch(form::startsWith));
        }
    }

    private Words() {}

    /** The words in their order. */
    static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            var forms = forms(matcher.group());
            if (!forms.isEmpty()) {
                words.add(new Word(matcher.start(), matcher.end(), forms));
            }
        }
        return words;
    }

    /** The words as they are stored: all in their order, and then the other forms of those that have some. */
    static String stored(Stream<String> texts) {
        var words = texts.flatMap(text -> of(text).stream()).toList();
        var first = words.stream().map(word -> word.forms().getFirst());
        var others =
                words.stream().flatMap(word -> word.forms().stream().skip(1)).distinct();
        return Stream.concat(first, others).collect(Collectors.joining(" "));
    }

    private static List<String> forms(String word) {
        var lower = replaced(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFC), LETTERS);
        Set<String> forms = new LinkedHashSet<>();
        for (var written : List.of(lower, replaced(lower, UMLAUTS))) {
            var bare = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD))
                    .replaceAll("");
            var plain = bare.codePoints()
                    .filter(Character::isLetterOrDigit)
                    .limit(LONGEST)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            forms.add(plain.toLowerCase(Locale.ROOT));
        }
        forms.remove("");
        return List.copyOf(forms);
    }

    private static String replaced(String text, Map<String, String> letters) {
        var result = text;
        for (var letter : letters.entrySet()) {
            result = result.replace(letter.getKey(), letter.getValue());
        }
        return result;
    }
}
