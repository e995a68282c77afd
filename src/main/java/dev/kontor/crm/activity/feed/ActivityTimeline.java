package dev.kontor.crm.activity.feed;

import dev.kontor.api.Caller;
import dev.kontor.crm.activity.ActivityView;
import dev.kontor.crm.activity.event.ActivityEvent.ThingKind;
import dev.kontor.page.TimelineItem;
import dev.kontor.page.TimelineSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells timelines what people did about a thing, as far as the caller may see it. */
@ApplicationScoped
public class ActivityTimeline implements TimelineSource {

    private ActivityFeed feed;
    private Caller caller;

    /** For the container's proxy. */
    protected ActivityTimeline() {}

    /** Both parts by CDI. */
    @Inject
    public ActivityTimeline(ActivityFeed feed, Caller caller) {
        this.feed = feed;
        this.caller = caller;
    }

    @Override
    public List<TimelineItem> latest(String kind, UUID id, int most) {
        return Arrays.stream(ThingKind.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst()
                .map(known -> told(Optional.of(known), id, most)
                        .map(ActivityTimeline::item)
                        .toList())
                .orElse(List.of());
    }

    /** The latest that the caller may see of everything. */
    List<RecentActivity.Entry> latest(int most) {
        return told(Optional.empty(), null, most)
                .map(activity -> new RecentActivity.Entry(item(activity), activity.subject()))
                .toList();
    }

    private Stream<ActivityView> told(Optional<ThingKind> kind, @Nullable UUID id, int most) {
        var query = new FeedQuery(caller.userId().orElse(null), null, kind, id, null);
        return feed.newest(caller.tenant(), query, most).stream();
    }

    private static TimelineItem item(ActivityView activity) {
        var author = activity.authorId();
        var title = activity.title();
        return new TimelineItem(
                "activity-" + activity.id(),
                activity.happenedAt(),
                "interaction",
                icon(activity.kind()),
                activity.kind().equals("note") ? "grey" : "blue",
                title == null ? "" : title,
                activity.text(),
                author == null ? activity.loggedBy() : author.toString(),
                List.of());
    }

    private static String icon(String kind) {
        return switch (kind) {
            case "call" -> "phone";
            case "email" -> "envelope";
            case "meeting" -> "users";
            default -> "file-edit";
        };
    }
}
