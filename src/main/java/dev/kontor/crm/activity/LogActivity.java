package dev.kontor.crm.activity;

import dev.kontor.crm.activity.event.ActivityEvent.Kind;
import dev.kontor.crm.activity.event.ActivityEvent.Thing;
import dev.kontor.crm.activity.event.ActivityEvent.ThingKind;
import dev.kontor.crm.activity.event.ActivityEvent.Visibility;
import dev.kontor.crm.activity.event.ActivityId;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Write down what was done.
 *
 * @param activityId a new id
 * @param subject what it was done about
 * @param author whose activity it is; null if that is no user that Kontor knows
 * @param details what there is to tell
 * @param visibility who may see it in the feed
 * @param now the time of the command
 */
public record LogActivity(
        @NotNull ActivityId activityId,
        @NotNull Thing subject,
        @NotNull Kind kind,
        @Nullable UserId author,
        @NotNull @Valid ActivityDetails details,
        @NotNull Visibility visibility,
        @NotNull Instant now)
        implements Command {

    /** Everything that it names. */
    Set<Thing> things() {
        var things = new HashSet<>(details.participants());
        things.add(subject);
        if (author != null) {
            things.add(authorAsThing(author));
        }
        return things;
    }

    static Thing authorAsThing(UserId author) {
        return new Thing(ThingKind.USER, author.value());
    }
}
