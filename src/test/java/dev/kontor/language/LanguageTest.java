package dev.kontor.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language in which a client is answered. */
class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|GERMAN",
                "DE|GERMAN",
                "de-AT|GERMAN",
                "de-Latn-CH|GERMAN",
                "en-GB|ENGLISH",
                "de-AT,de;q=0.9,en;q=0.8|GERMAN",
                "en;q=0.8,de;q=0.9|GERMAN",
                "en,de|ENGLISH",
                "fr,de;q=0.3|GERMAN",
                "fr;q=0.9,en;q=0.2,de;q=0.5|GERMAN",
                "fr|ENGLISH",
                "*|ENGLISH",
                "*,de;q=0.5|ENGLISH",
                "en;q=0,*|GERMAN",
                "de;q=0,*;q=0.5|ENGLISH",
                "de;q=0|ENGLISH",
                "den|ENGLISH",
                "dev|ENGLISH"
            })
    void theOneThatIsWantedMostIsSpoken(String accepted, Language spoken) {
        assertThat(Language.wanted(accepted)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "' '", ",,", ";q=1", "de;q=2", "de;q=x", "de;;", "d\u00e4", "<script>", "-de", "de-"})
    void whatIsNoSuchHeaderIsAnsweredAsNone(String accepted) {
        assertThat(Language.wanted(accepted)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void noHeaderIsAnsweredInEnglishAndAnEndlessOneIsNotRead() {
        assertThat(Language.wanted(null)).isEqualTo(Language.ENGLISH);
        assertThat(Language.wanted("de," + "x,".repeat(100_000))).isEqualTo(Language.ENGLISH);
    }
}
