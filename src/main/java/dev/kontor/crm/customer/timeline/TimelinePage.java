package dev.kontor.crm.customer.timeline;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Entries of a timeline, the latest first.
 *
 * @param items the entries
 * @param links paths by their relation: next, if there are earlier ones
 */
@Schema(name = "TimelinePage")
public record TimelinePage(
        List<TimelineEntry> items,

        @Schema(example = "{\"next\": \"/api/customers/…/timeline?before=2026-11-21T18:00:00Z_42\"}")
        Map<String, String> links) {

    public TimelinePage {
        items = List.copyOf(items);
        links = Map.copyOf(links);
    }
}
