package dev.kontor.api;

import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of a list.
 *
 * @param <T> what is listed
 * @param items what is on this page
 * @param page which page, from 0
 * @param size how many fit on a page
 * @param total how many there are in all
 * @param links paths of other pages, by their relation: self, first, last, and prev and next where there are such
 */
public record Page<T>(
        List<T> items,
        int page,
        int size,
        long total,

        @Schema(example = "{\"self\": \"/api/contacts?page=0&size=20\"}")
        Map<String, String> links) {

    public Page {
        items = List.copyOf(items);
    }

    /** The page that was asked for at an address. */
    public static <T> Page<T> of(List<T> items, PageRequest asked, long total, UriInfo address) {
        int page = asked.page();
        int size = asked.size();
        long last = Math.max(0, (total - 1) / size);
        var links = new LinkedHashMap<String, String>();
        links.put("self", link(address, page, size));
        links.put("first", link(address, 0, size));
        if (page > 0) {
            links.put("prev", link(address, Math.min(page - 1, last), size));
        }
        if (page < last) {
            links.put("next", link(address, page + 1L, size));
        }
        links.put("last", link(address, last, size));
        return new Page<>(items, page, size, total, links);
    }

    /** The same page of something that each of its items gives. */
    public <U> Page<U> map(Function<? super T, ? extends U> shown) {
        return new Page<>(items.stream().<U>map(shown).toList(), page, size, total, links);
    }

    private static String link(UriInfo address, long page, int size) {
        return Paths.of(address.getRequestUriBuilder()
                .replaceQueryParam("page", page)
                .replaceQueryParam("size", size)
                .build());
    }
}
