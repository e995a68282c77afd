package dev.kontor.crm.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What was asked for is marked, and nothing of what users wrote is HTML. */
class HighlighterTest {

    private static String marked(String asked, String title, boolean similar) {
        return new Highlighter(SearchTerms.of(asked), similar).of(title, "", "").title();
    }

    @Test
    void eachWordThatBeginsSoIsMarked() {
        assertThat(marked("lo AD", "Ada Love Lovelace", false))
                .isEqualTo("<mark>Ada</mark> <mark>Love</mark> <mark>Lovelace</mark>");
        assertThat(marked("muell", "Frau Müller", false)).isEqualTo("Frau <mark>Müller</mark>");
    }

    @Test
    void allElseIsEscaped() {
        assertThat(marked("script", "<script>alert(\"'&'\")</script>", false))
                .isEqualTo("&lt;<mark>script</mark>&gt;alert(&quot;&#39;&amp;&#39;&quot;)&lt;/<mark>script</mark>&gt;");
    }

    @Test
    void aMisspeltWordIsMarkedOnlyWhereSimilarOnesCount() {
        assertThat(marked("lovelcae", "Ada Lovelace", true)).isEqualTo("Ada <mark>Lovelace</mark>");
        assertThat(marked("lovelcae", "Ada Lovelace", false)).isEqualTo("Ada Lovelace");
    }

    @Test
    void ofALongTextALineIsShown() {
        var text = "eins ".repeat(100) + "gesucht & gefunden" + " zwei".repeat(100);

        var excerpt =
                new Highlighter(SearchTerms.of("gesu"), false).of("", "", text).text();

        assertThat(excerpt).startsWith("… eins ").endsWith("zwei …").contains("<mark>gesucht</mark> &amp; gefunden");
        assertThat(excerpt).hasSizeLessThan(260);
        assertThat(new Highlighter(SearchTerms.of("nichts"), false)
                        .of("", "", text)
                        .text())
                .isEmpty();
    }
}
