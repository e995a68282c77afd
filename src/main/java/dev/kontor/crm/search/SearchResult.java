package dev.kontor.crm.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was found, the best first.
 *
 * @param items the things
 * @param similar whether nothing was as asked for, and these are things that are written like it
 */
@Schema(name = "SearchResult", description = "What was found, the best first")
public record SearchResult(List<SearchHit> items, boolean similar) {

    public SearchResult {
        items = List.copyOf(items);
    }
}
