package dev.kontor.api;

import dev.kontor.eventstore.stream.StreamLog;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Facts in the order of the log, and where to go on.
 *
 * @param items the facts
 * @param unreadable positions of facts that belong here and that this release cannot read
 * @param completeUpTo no fact up to this position can still appear; one above it may yet be preceded by another
 * @param links paths by their relation: self, and next if there is more
 */
@Schema(name = "FactPage", description = "Facts in the order of the log; links.next leads on and misses nothing")
public record FactPage(
        List<Fact> items,
        List<Long> unreadable,
        @Schema(example = "42") long completeUpTo,

        @Schema(example = "{\"next\": \"/api/events?from=43\"}")
        Map<String, String> links) {

    public FactPage {
        items = List.copyOf(items);
        unreadable = List.copyOf(unreadable);
    }

    /** The page that was read for an address. */
    public static FactPage of(StreamLog.Page page, UriInfo address) {
        var links = new LinkedHashMap<String, String>();
        links.put("self", Paths.of(address.getRequestUri()));
        page.next()
                .ifPresent(from -> links.put(
                        "next",
                        Paths.of(address.getRequestUriBuilder()
                                .replaceQueryParam("from", from)
                                .build())));
        return new FactPage(
                page.facts().stream().map(Fact::of).toList(), page.unreadable(), page.completeUpTo(), links);
    }
}
