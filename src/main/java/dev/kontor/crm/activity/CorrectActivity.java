package dev.kontor.crm.activity;

import dev.kontor.crm.activity.event.ActivityId;
import dev.kontor.crm.shared.PlainText;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tell otherwise what was done.
 *
 * @param details all that there is to tell
 * @param reason why; null if none is given
 * @param now the time of the command
 * @param expected the version of the activity that its sender saw and insists on; null if they do not
 */
public record CorrectActivity(
        @NotNull ActivityId activityId,
        @NotNull @Valid ActivityDetails details,

        @Nullable @PlainText(max = CorrectActivity.MAX_REASON)
        String reason,

        @NotNull Instant now,
        @Nullable ContextVersion expected)
        implements Command {

    /** The longest reason, in characters. */
    public static final int MAX_REASON = 500;

    public CorrectActivity {
        reason = reason == null ? null : reason.strip();
    }
}
