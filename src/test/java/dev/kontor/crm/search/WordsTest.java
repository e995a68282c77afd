package dev.kontor.crm.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words are the same however people write them. */
class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Lovelace|ada lovelace",
                "MÜLLER|muller mueller",
                "Mu\u0308ller|muller mueller",
                "Weiß & Söhne|weiss sohne soehne",
                "Café Zoë|cafe zoe",
                "Łódź, Øster|lodz oster",
                "ada@example.org|ada example org",
                "R-2026-0001|r 2026 0001",
                "İstanbul|istanbul",
                "ﬁnden|finden",
                "Ελλάδα 東京|ελλαδα 東京",
                "''|''"
            })
    void theyAreStoredInOneForm(String text, String stored) {
        assertThat(Words.stored(Stream.of(text))).isEqualTo(stored);
    }

    @Test
    void signsAreNoWords() {
        assertThat(Words.stored(Stream.of("' & | ! :* <-> \\ % \ud83d\ude00"))).isEmpty();
    }

    @Test
    void aWordWithoutEndIsCut() {
        assertThat(Words.stored(Stream.of("x".repeat(5000)))).hasSize(200);
    }

    @Test
    void nothingOfAQueryIsAnOperator() {
        var terms = SearchTerms.of("a' | b & !(c):* <-> \\'d");

        assertThat(terms.beginnings()).isEqualTo("('a':*) & ('b':*) & ('c':*) & ('d':*)");
        assertThat(terms.wholes()).isEqualTo("('a') & ('b') & ('c') & ('d')");
    }

    @Test
    void tenWordsAreEnough() {
        assertThat(SearchTerms.of("a ".repeat(99)).words()).hasSize(10);
    }
}
