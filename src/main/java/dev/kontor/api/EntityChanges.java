package dev.kontor.api;

import dev.kontor.crm.shared.readmodel.EntityRow;
import dev.kontor.crm.shared.readmodel.ReadModel;
import dev.kontor.eventstore.temporal.Change;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a thing's changes.
 *
 * @param items in the order of the log
 * @param links the path of the next stretch, if there are more
 */
@Schema(description = "How a thing changed, fact by fact; links.next leads on")
public record EntityChanges(List<Item> items, Map<String, String> links) {

    /** Which fact a view is of changes with each, and says nothing of the thing. */
    static final Set<String> OF_THE_VIEW = Set.of("position", "changedAt");

    public EntityChanges {
        items = List.copyOf(items);
    }

    /**
     * What one fact changed.
     *
     * @param fact who did what, when and why
     * @param changes the properties that it changed
     * @param before the thing before it; absent if it was not there
     * @param after the thing after it
     */
    @Schema(name = "EntityChange")
    public record Item(
            Fact fact,
            List<PropertyChange> changes,
            @Schema(implementation = Object.class) @Nullable Object before,
            @Schema(implementation = Object.class) @Nullable Object after) {

        static <R extends EntityRow<?>> Item of(ReadModel<?, R, ?> model, Change<Optional<R>> change) {
            Object before = model.seen(change.before()).orElse(null);
            Object after = model.seen(change.after()).orElse(null);
            return new Item(Fact.of(change.fact()), PropertyChange.between(before, after, OF_THE_VIEW), before, after);
        }
    }
}
