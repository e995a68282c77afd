package dev.kontor.crm.notification;

import dev.kontor.crm.notification.event.NotificationCatalog;
import dev.kontor.crm.notification.event.NotificationEvent;
import dev.kontor.crm.notification.event.NotificationEvent.NotificationRead;
import dev.kontor.crm.shared.readmodel.ListQuery;
import dev.kontor.crm.shared.readmodel.ReadModel;
import dev.kontor.crm.shared.readmodel.SortKey;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The read model of notifications. */
final class Notifications {

    /** One row for each notification. */
    static final ReadModel<Event, NotificationRow, NotificationView> MODEL = new ReadModel<>(
            "notification",
            NotificationCatalog.CATEGORY,
            Event.class,
            NotificationRow.class,
            NotificationRow::new,
            NotificationView::of,
            id -> ContextQuery.of(NotificationRead.class).where(NotificationEvent.NOTIFICATION_ID, id),
            NotificationRule.NOTIFICATION_UNKNOWN);

    /** What notifications can be ordered by. */
    enum Sort implements SortKey {
        CREATED("createdAt"),
        POSITION("position");

        private final String attribute;

        Sort(String attribute) {
            this.attribute = attribute;
        }

        @Override
        public String attribute() {
            return attribute;
        }

        @Override
        public boolean latestFirst() {
            return this == CREATED;
        }
    }

    private Notifications() {}

    /** Only what somebody was told. */
    static ListQuery of(ListQuery all, UUID userId) {
        return all.equal("userId", userId);
    }

    /** Only what was read, or only what was not; null for both. */
    static ListQuery unread(ListQuery all, @Nullable Boolean unread) {
        if (unread == null) {
            return all;
        }
        return all.where(
                (row, criteria) -> unread ? criteria.isNull(row.get("readAt")) : criteria.isNotNull(row.get("readAt")));
    }
}
