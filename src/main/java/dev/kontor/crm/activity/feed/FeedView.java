package dev.kontor.crm.activity.feed;

import dev.kontor.api.Paths;
import dev.kontor.crm.activity.ActivityView;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of the feed.
 *
 * @param items the newest first
 * @param links paths by their relation: self, and next if there is more
 */
@Schema(name = "ActivityFeed", description = "Activities, the newest first; links.next leads on to older ones")
public record FeedView(
        List<ActivityView> items,

        @Schema(example = "{\"next\": \"/api/activities/feed?before=2026-11-21T18:00:00Z_01980c5e-…\"}")
        Map<String, String> links) {

    public FeedView {
        items = List.copyOf(items);
    }

    /**
     * The page for an address.
     *
     * @param found one more than fits on it, if there is more
     * @param most how many fit on it, from 1
     */
    static FeedView of(List<ActivityView> found, int most, UriInfo address) {
        var items = found.stream().limit(most).toList();
        var links = new LinkedHashMap<String, String>();
        links.put("self", Paths.of(address.getRequestUri()));
        if (found.size() > most) {
            links.put(
                    "next",
                    Paths.of(address.getRequestUriBuilder()
                            .replaceQueryParam("before", FeedPlace.of(items.getLast()))
                            .build()));
        }
        return new FeedView(items, links);
    }
}
