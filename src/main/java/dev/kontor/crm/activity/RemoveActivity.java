package dev.kontor.crm.activity;

import dev.kontor.crm.activity.event.ActivityId;
import dev.kontor.crm.shared.PlainText;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Show an activity no more.
 *
 * @param reason why
 * @param expected the version of the activity that its sender saw and insists on; null if they do not
 */
public record RemoveActivity(
        @NotNull ActivityId activityId,

        @NotNull @PlainText(max = CorrectActivity.MAX_REASON)
        String reason,

        @Nullable ContextVersion expected)
        implements Command {

    public RemoveActivity {
        reason = reason.strip();
    }
}
