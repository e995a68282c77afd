package dev.kontor.crm.notification;

import dev.kontor.crm.notification.event.NotificationEvent;
import dev.kontor.crm.notification.event.NotificationEvent.NotificationRead;
import dev.kontor.crm.notification.event.NotificationEvent.NotificationsReadUpTo;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;
import java.util.UUID;

/**
 * What a user has read, as far as one decision needs it.
 *
 * @param one whether they have read the notification in question by itself
 * @param upTo up to which position they have read all; 0 for none
 */
record ReadingMarks(boolean one, long upTo) {

    private ReadingMarks after(NotificationEvent event) {
        return switch (event) {
            case NotificationRead read -> new ReadingMarks(true, upTo);
            case NotificationsReadUpTo all -> new ReadingMarks(one, Math.max(upTo, all.position()));
        };
    }

    private static ReadingMarks next(ReadingMarks marks, Event event) {
        return event instanceof NotificationEvent notificationEvent ? marks.after(notificationEvent) : marks;
    }

    /** The context of one notification: what marked it, or all of its reader's, as read. */
    record OfOne(UserId userId, UUID notificationId) implements DecisionModel<ReadingMarks> {

        @Override
        public ContextQuery query() {
            return NotificationEvent.marking(userId, notificationId);
        }

        @Override
        public ReadingMarks initial() {
            return new ReadingMarks(false, 0);
        }

        @Override
        public ReadingMarks apply(ReadingMarks marks, Event event) {
            return next(marks, event);
        }
    }

    /** The context of one reader: what marked all of theirs as read. */
    record OfAll(UserId userId) implements DecisionModel<ReadingMarks> {

        @Override
        public ContextQuery query() {
            return NotificationEvent.reading(userId);
        }

        @Override
        public ReadingMarks initial() {
            return new ReadingMarks(false, 0);
        }

        @Override
        public ReadingMarks apply(ReadingMarks marks, Event event) {
            return next(marks, event);
        }
    }
}
