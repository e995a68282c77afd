package dev.kontor.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with a thing, in words.
 *
 * @param key unique on a page
 * @param happenedAt when
 * @param category what sort of happening: interaction, transaction, system or task
 * @param icon the name of an icon of PrimeIcons, without its prefix
 * @param colour the name of a colour
 * @param title in a few words
 * @param text in more words; null where the title says it all
 * @param user who did it, as facts call them
 * @param details what changed from what to what; may be empty
 */
public record TimelineItem(
        String key,
        Instant happenedAt,
        String category,
        String icon,
        String colour,
        String title,
        @Nullable String text,
        String user,
        List<Detail> details) {

    /**
     * A property that changed.
     *
     * @param name as people call it
     * @param from what it was; empty if it was not there
     * @param to what it is; empty if it is not there
     */
    public record Detail(String name, String from, String to) {}

    public TimelineItem {
        details = List.copyOf(details);
    }

    /** The same in another category. */
    public TimelineItem in(String other) {
        return new TimelineItem(key, happenedAt, other, icon, colour, title, text, user, details);
    }
}
