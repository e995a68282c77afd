package dev.kontor.crm.notification;

import dev.kontor.crm.notification.event.NotificationEvent;
import dev.kontor.crm.notification.event.NotificationEvent.NotificationRead;
import dev.kontor.crm.notification.event.NotificationEvent.NotificationsReadUpTo;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityReassigned;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityWon;
import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.crm.todo.event.TodoEvent;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Tells users of facts that concern them, and notes what they have read. */
@ApplicationScoped
public class NotificationProjection implements Projection {

    private EntityRows rows;
    private NotificationRows notifications;

    /** For the container's proxy. */
    protected NotificationProjection() {}

    /**
     * @param rows what it writes
     * @param notifications what it writes of several
     */
    @Inject
    NotificationProjection(EntityRows rows, NotificationRows notifications) {
        this.rows = rows;
        this.notifications = notifications;
    }

    @Override
    public String name() {
        return Notifications.MODEL.projection();
    }

    @Override
    public Set<String> tables() {
        return Set.of("notification", "notification_subject");
    }

    /** Whoever is told something reads it afterwards. */
    @Override
    public Optional<String> inOrder(EventEnvelope fact) {
        return switch (fact.event()) {
            case NotificationEvent event -> Optional.of(event.userId().toString());
            case TodoEvent event ->
                Notice.of(event).map(notice -> notice.reader().toString());
            default -> Optional.empty();
        };
    }

    /** Something about a todo may concern somebody. */
    public void on(TodoEvent event, EventEnvelope fact) {
        Notice.of(event).ifPresent(notice -> notifications.tell(notice, fact));
    }

    /** An opportunity has a title, which later facts do not repeat. */
    public void on(OpportunityOpened opened, EventEnvelope fact) {
        notifications.remember(opened.opportunityId().value(), opened.title(), fact);
    }

    /** Whose opportunity it is now is told. */
    public void on(OpportunityReassigned given, EventEnvelope fact) {
        var title = notifications.titleOf(given.opportunityId().value(), fact);
        notifications.tell(Notice.of(given, title), fact);
    }

    /** Whose opportunity was won is told. */
    public void on(OpportunityWon won, EventEnvelope fact) {
        var title = notifications.titleOf(won.opportunityId().value(), fact);
        notifications.tell(Notice.of(won, title), fact);
    }

    /** One was read. */
    public void on(NotificationRead read, EventEnvelope fact) {
        rows.change(Notifications.MODEL, read.notificationId(), read, fact);
    }

    /** Many were read. */
    public void on(NotificationsReadUpTo all, EventEnvelope fact) {
        notifications.readAll(all, fact);
    }
}
