package dev.kontor.crm.notification;

import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Have read one notification.
 *
 * @param userId whose it is
 * @param notificationId which
 * @param position the fact that it tells of
 */
public record ReadNotification(
        @NotNull UserId userId, @NotNull UUID notificationId, long position) implements Command {}
