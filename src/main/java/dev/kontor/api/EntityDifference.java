package dev.kontor.api;

import dev.kontor.crm.shared.readmodel.EntityRow;
import dev.kontor.crm.shared.readmodel.ReadModel;
import dev.kontor.eventstore.temporal.Difference;
import dev.kontor.eventstore.temporal.PastState;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What differs of a thing between two points.
 *
 * @param from the thing at the first
 * @param to the thing at the second
 * @param changes the properties that differ
 * @param facts what happened in between, in order
 */
@Schema(description = "What differs of a thing between two points")
public record EntityDifference(AtPoint from, AtPoint to, List<PropertyChange> changes, List<Fact> facts) {

    /**
     * A thing at a point.
     *
     * @param position the point; the same question about it has the same answer for ever
     * @param state the thing then; absent if it was not there
     */
    @Schema(name = "EntityAtPoint")
    public record AtPoint(
            @Schema(example = "42") long position,
            @Schema(implementation = Object.class) @Nullable Object state) {}

    static <R extends EntityRow<?>> EntityDifference of(ReadModel<?, R, ?> model, Difference<Optional<R>> difference) {
        var from = at(model, difference.from());
        var to = at(model, difference.to());
        return new EntityDifference(
                from,
                to,
                PropertyChange.between(from.state(), to.state(), EntityChanges.OF_THE_VIEW),
                difference.facts().stream().map(Fact::of).toList());
    }

    private static <R extends EntityRow<?>> AtPoint at(ReadModel<?, R, ?> model, PastState<Optional<R>> past) {
        return new AtPoint(past.position(), model.seen(past.state()).orElse(null));
    }
}
