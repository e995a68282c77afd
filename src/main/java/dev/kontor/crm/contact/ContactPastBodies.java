package dev.kontor.crm.contact;

import dev.kontor.api.Fact;
import dev.kontor.api.PropertyChange;
import dev.kontor.eventstore.temporal.Change;
import dev.kontor.eventstore.temporal.Difference;
import dev.kontor.eventstore.temporal.PastState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What clients are answered about a contact's past. */
public final class ContactPastBodies {

    /** Which fact a view is of changes with each, and says nothing of the contact. */
    private static final Set<String> OF_THE_VIEW = Set.of("position", "changedAt");

    private ContactPastBodies() {}

    /**
     * What one fact changed.
     *
     * @param fact who did what, when and why
     * @param changes the properties that it changed
     * @param before the contact before it; absent if it was not there
     * @param after the contact after it
     */
    @Schema(name = "ContactChange")
    public record OneChange(
            Fact fact,
            List<PropertyChange> changes,
            @Nullable ContactView before,
            @Nullable ContactView after) {

        static OneChange of(Change<ContactPast> change) {
            var before = change.before().shown();
            var after = change.after().shown();
            return new OneChange(
                    Fact.of(change.fact()), PropertyChange.between(before, after, OF_THE_VIEW), before, after);
        }
    }

    /**
     * A stretch of a contact's changes.
     *
     * @param items in the order of the log
     * @param links the path of the next stretch, if there are more
     */
    @Schema(name = "ContactChanges")
    public record Changes(
            List<OneChange> items,

            @Schema(example = "{\"next\": \"/api/contacts/01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c7d/history?from=42\"}")
            Map<String, String> links) {}

    /**
     * A contact at a point.
     *
     * @param position the point; the same question about it has the same answer for ever
     * @param contact the contact then; absent if it was not there
     */
    @Schema(name = "ContactAtPoint")
    public record AtPoint(
            @Schema(type = SchemaType.INTEGER, example = "42")
            long position,

            @Nullable ContactView contact) {

        static AtPoint of(PastState<ContactPast> past) {
            return new AtPoint(past.position(), past.state().shown());
        }
    }

    /**
     * What differs between two points.
     *
     * @param from the contact at the first
     * @param to the contact at the second
     * @param changes the properties that differ
     * @param facts what happened in between, in order
     */
    @Schema(name = "ContactDifference")
    public record Differences(AtPoint from, AtPoint to, List<PropertyChange> changes, List<Fact> facts) {

        static Differences of(Difference<ContactPast> difference) {
            var from = AtPoint.of(difference.from());
            var to = AtPoint.of(difference.to());
            return new Differences(
                    from,
                    to,
                    PropertyChange.between(from.contact(), to.contact(), OF_THE_VIEW),
                    difference.facts().stream().map(Fact::of).toList());
        }
    }
}
