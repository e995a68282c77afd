package dev.kontor.crm.search;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that was found.
 *
 * @param kind what it is, such as {@code contact}
 * @param id which one
 * @param title what people call it
 * @param subtitle what tells it from others of the same name; may be empty
 * @param archived whether it is kept for the record only
 * @param highlights the same as HTML, with what was searched for in {@code <mark>} and all else escaped
 */
@Schema(name = "SearchHit", description = "Something that was found")
public record SearchHit(
        @Schema(example = "contact") String kind,
        UUID id,
        String title,
        String subtitle,
        boolean archived,
        Highlights highlights) {

    /**
     * What was searched for, where it stands: HTML that can be shown as it is.
     *
     * @param title the title
     * @param subtitle the subtitle; may be empty
     * @param text where else it stands, a line of it; empty if nowhere
     */
    @Schema(name = "SearchHighlights", description = "HTML with what was searched for in <mark>, all else escaped")
    public record Highlights(
            @Schema(example = "Ada <mark>Love</mark>lace") String title, String subtitle, String text) {}
}
