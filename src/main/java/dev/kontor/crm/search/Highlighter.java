package dev.kontor.crm.search;

import dev.kontor.crm.search.SearchHit.Highlights;
import dev.kontor.crm.search.Words.Word;
import java.util.List;

/**
 * Marks in what was found what was asked for. Its output is HTML in which the only elements are its own marks.
 *
 * @param terms what was asked for
 * @param similar whether words count that are only written like it
 */
record Highlighter(SearchTerms terms, boolean similar) {

    /** How much of a long text is shown around the first word that was asked for, in characters. */
    private static final int BEFORE = 60;

    private static final int AFTER = 120;

    Highlights of(String title, String subtitle, String text) {
        return new Highlights(marked(title, 0, title.length()), marked(subtitle, 0, subtitle.length()), excerpt(text));
    }

    private String excerpt(String text) {
        return Words.of(text).stream()
                .filter(word -> terms.meet(word, similar))
                .findFirst()
                .map(first -> around(text, first))
                .orElse("");
    }

    private String around(String text, Word word) {
        var words = Words.of(text);
        int from = words.stream()
                .map(Word::from)
                .filter(at -> at >= word.from() - BEFORE)
                .findFirst()
                .orElse(word.from());
        int to = words.stream()
                .map(Word::to)
                .filter(at -> at <= word.to() + AFTER)
                .reduce(word.to(), Math::max);
        return (from > 0 && words.getFirst().from() < from ? "… " : "")
                + marked(text, from, to)
                + (words.getLast().to() > to ? " …" : "");
    }

    private String marked(String text, int from, int to) {
        var html = new StringBuilder();
        int written = from;
        for (var word : met(text)) {
            if (word.from() >= from && word.to() <= to) {
                html.append(escaped(text.substring(written, word.from())))
                        .append("<mark>")
                        .append(escaped(text.substring(word.from(), word.to())))
                        .append("</mark>");
                written = word.to();
            }
        }
        return html.append(escaped(text.substring(written, to))).toString();
    }

    private List<Word> met(String text) {
        return Words.of(text).stream().filter(word -> terms.meet(word, similar)).toList();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
