package dev.kontor.web.log;

import dev.kontor.eventstore.EventEnvelope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of a tree of causes as a page writes it, from the top: nested lists, since a page cannot call itself.
 *
 * @param begin the tags before it
 * @param end the tags behind it
 * @param command the id of a command; empty for a fact
 * @param fact null for a command
 */
public record CauseRow(
        String begin, String end, String command, @Nullable EventEnvelope fact) {

    /** All rows of a tree; the outermost list is the page's. */
    static List<CauseRow> of(List<CauseNode> top) {
        var rows = new ArrayList<CauseRow>();
        top.forEach(node -> add(node, "", "", rows));
        return List.copyOf(rows);
    }

    private static void add(CauseNode node, String before, String behind, List<CauseRow> rows) {
        boolean leaf = node.caused().isEmpty();
        rows.add(new CauseRow(
                before + "<li>", leaf ? "</li>" + behind : "", node.fact() == null ? node.id() : "", node.fact()));
        for (int i = 0; i < node.caused().size(); i++) {
            boolean last = i == node.caused().size() - 1;
            add(node.caused().get(i), i == 0 ? "<ul>" : "", last ? "</ul></li>" + behind : "", rows);
        }
    }
}
