package dev.kontor.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files with texts say the same in every language. */
class TextsTest {

    /** What stands for something: of a format with its kind, or of a constraint. A choice differs between languages. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+(,\\w+)?");

    /** An apostrophe that is not written twice, which a format takes away together with what it means to quote. */
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    @ParameterizedTest
    @ValueSource(strings = {"messages", "ValidationMessages"})
    void everyKeyOfOneLanguageIsInTheOther(String file) {
        assertThat(TextFiles.read(file, Language.GERMAN).keySet())
                .isEqualTo(TextFiles.read(file, Language.ENGLISH).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "ValidationMessages"})
    void everyTextNamesTheSameInBothLanguages(String file) {
        var german = TextFiles.read(file, Language.GERMAN);

        assertThat(TextFiles.read(file, Language.ENGLISH))
                .allSatisfy((key, text) ->
                        assertThat(placeholders(text)).as(key).isEqualTo(placeholders(german.getOrDefault(key, ""))));
    }

    @Test
    void apostrophesAreWrittenTwice() {
        for (var language : Language.values()) {
            assertThat(TextFiles.read("messages", language))
                    .allSatisfy((key, text) -> assertThat(
                                    LONE_APOSTROPHE.matcher(text).find())
                            .as("%s in %s has a single apostrophe", key, language)
                            .isFalse());
        }
    }

    @Test
    void everyTextCanBeWritten() {
        for (var language : Language.values()) {
            var texts = Texts.of(language);
            var some = new Object[] {1_234_567, 2, 3, 4, 5, 6};

            assertThat(TextFiles.read("messages", language).keySet())
                    .allSatisfy(key -> assertThat(texts.text(key, some)).isNotBlank());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENGLISH|too-large.body|The body is larger than 1,048,576 bytes.",
                "GERMAN|too-large.body|Der Rumpf der Anfrage ist größer als 1.048.576 Bytes.",
                "ENGLISH|fact-unknown|There is no fact at position 1048576.",
                "GERMAN|fact-unknown|An der Position 1048576 steht kein Ereignis."
            })
    void numbersAreWrittenAsTheLanguageDoesAndPositionsAsTheyAre(Language language, String key, String text) {
        assertThat(Texts.of(language).text(key, 1_048_576L)).isEqualTo(text);
    }

    /** The JDK would by itself look for the machine's language before it takes the file without one. */
    @Test
    @ResourceLock(Resources.LOCALE)
    void englishIsSpokenOnAGermanMachineToo() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Texts.of(Language.ENGLISH).text("not-found.title")).isEqualTo("Not found");
            Locale.setDefault(Locale.FRANCE);
            assertThat(Texts.of(Language.GERMAN).text("not-found.title")).isEqualTo("Nicht gefunden");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aKeyWithoutATextIsSaidToBeOne() {
        Assertions.assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> Texts.of(Language.GERMAN).text("no-such-text"));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
