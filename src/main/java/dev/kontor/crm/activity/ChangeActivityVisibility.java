package dev.kontor.crm.activity;

import dev.kontor.crm.activity.event.ActivityEvent.Visibility;
import dev.kontor.crm.activity.event.ActivityId;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Let others see an activity.
 *
 * @param visibility who may see it in the feed
 * @param expected the version of the activity that its sender saw and insists on; null if they do not
 */
public record ChangeActivityVisibility(
        @NotNull ActivityId activityId,
        @NotNull Visibility visibility,
        @Nullable ContextVersion expected) implements Command {}
