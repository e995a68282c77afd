package dev.kontor.eventstore.watermark;

import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * An append whose transaction has not ended, as far as the database role may see it: of another role's session only
 * its process, name and position, unless the role has {@code pg_read_all_stats}.
 *
 * @param process the server process of its session; null for a prepared transaction
 * @param prepared the name of a prepared transaction; null for a session
 * @param application the name that the session goes by
 * @param role as whom it has connected
 * @param client from where
 * @param state such as {@code active} or {@code idle in transaction}
 * @param since when its transaction began, by the database's clock
 * @param watermark the position that no reader passes because of it
 */
public record AppendUnderWay(
        @Nullable Integer process,
        @Nullable String prepared,
        @Nullable String application,
        @Nullable String role,
        @Nullable String client,
        @Nullable String state,
        @Nullable Instant since,
        long watermark) {

    /** Who it is, in a few words that name no address: those who read it need not be operators. */
    public String who() {
        var words = new ArrayList<String>();
        words.add(process != null ? "process " + process : "prepared transaction " + prepared);
        add(words, "of ", application);
        add(words, "as ", role);
        add(words, "", state);
        return String.join(", ", words);
    }

    private static void add(ArrayList<String> words, String before, @Nullable String word) {
        if (word != null && !word.isEmpty()) {
            words.add(before + word);
        }
    }
}
