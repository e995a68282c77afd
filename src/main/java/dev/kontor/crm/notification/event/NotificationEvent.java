package dev.kontor.crm.notification.event;

import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextKey;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventType;
import dev.kontor.eventstore.Property;
import java.util.UUID;

/**
 * What users have read of what Kontor told them. That something was told is no fact of its own: it follows from the
 * facts that it tells.
 */
public sealed interface NotificationEvent extends Event {

    /** Which notification was read. */
    Property<UUID> NOTIFICATION_ID = Property.uuid("notificationId");

    /** Who has read. */
    Property<UserId> READER = Property.of("userId", UserId::value);

    /** Who has read. */
    UserId userId();

    /** Everything that marked a user's notification as read. */
    static ContextQuery marking(UserId userId, UUID notificationId) {
        return ContextQuery.of(NotificationRead.class)
                .where(NOTIFICATION_ID, notificationId)
                .or(reading(userId));
    }

    /** Everything that marked all of a user's notifications as read. */
    static ContextQuery reading(UserId userId) {
        return ContextQuery.of(NotificationsReadUpTo.class).where(READER, userId);
    }

    /**
     * A user has read one notification.
     *
     * @param notificationId which
     */
    @EventType(name = "NotificationRead")
    record NotificationRead(UserId userId, @ContextKey UUID notificationId) implements NotificationEvent {}

    /**
     * A user has read all that they were told of facts up to a point in the log.
     *
     * @param position the last of these facts
     */
    @EventType(name = "NotificationsReadUpTo")
    record NotificationsReadUpTo(@ContextKey UserId userId, long position) implements NotificationEvent {}
}
