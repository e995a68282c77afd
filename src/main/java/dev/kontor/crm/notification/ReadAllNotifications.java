package dev.kontor.crm.notification;

import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;

/**
 * Have read all notifications that tell of facts up to a point in the log.
 *
 * @param userId whose they are
 * @param position the last of these facts; 0 for none
 */
public record ReadAllNotifications(@NotNull UserId userId, long position) implements Command {}
