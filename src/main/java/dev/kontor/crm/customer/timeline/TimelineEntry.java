package dev.kontor.crm.customer.timeline;

import dev.kontor.crm.shared.Words;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with a customer, in words.
 *
 * @param position the fact that it tells of
 * @param happenedAt when it happened
 * @param category what sort of happening it is
 * @param kind what happened, for programs
 * @param title that in a few words
 * @param description that in a sentence; null where the title says it all
 * @param icon the name of an icon of PrimeIcons, without its prefix
 * @param colour the name of a colour
 * @param subject what it is about, as its stream is called
 * @param performedBy who did it
 */
@Schema(name = "TimelineEntry")
public record TimelineEntry(
        long position,
        Instant happenedAt,
        @Schema(example = "transaction") String category,
        @Schema(example = "order-placed") String kind,
        @Schema(example = "Order 7K3M-9QF2-X8TD placed") String title,
        @Schema(example = "2 items for €44.50") @Nullable String description,
        @Schema(example = "shopping-cart") String icon,
        @Schema(example = "blue") String colour,

        @Schema(example = "order-01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c7f")
        String subject,

        @Schema(example = "0d8f2a61-6f6b-7c3a-9a3e-2f1d4b5a6c01")
        String performedBy) {

    static TimelineEntry of(Timeline.Entry entry, TimelineTexts texts) {
        var kind = entry.kind();
        return new TimelineEntry(
                entry.position(),
                entry.happenedAt(),
                Words.of(kind.category()),
                Words.of(kind),
                texts.title(kind, entry.subjectName(), entry.arguments()),
                texts.description(kind, entry.subjectName(), entry.arguments()),
                kind.icon(),
                kind.colour(),
                entry.subject(),
                entry.performedBy());
    }
}
