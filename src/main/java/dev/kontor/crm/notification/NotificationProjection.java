package dev.kontor.crm.notification;

import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreditLimitChanged;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerErased;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerRenamed;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.notification.event.NotificationEvent;
import dev.kontor.crm.notification.event.NotificationEvent.NotificationRead;
import dev.kontor.crm.notification.event.NotificationEvent.NotificationsReadUpTo;
import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityReassigned;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityWon;
import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.order.event.OrderEvent.OrderConfirmed;
import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.crm.todo.event.TodoEvent;
import dev.kontor.crm.todo.event.TodoEvent.TodoErased;
import dev.kontor.eventstore.Erased;
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
    private CreditWatch credits;

    /** For the container's proxy. */
    protected NotificationProjection() {}

    /**
     * @param rows what it writes
     * @param notifications what it writes of several
     * @param credits what it adds up
     */
    @Inject
    NotificationProjection(EntityRows rows, NotificationRows notifications, CreditWatch credits) {
        this.rows = rows;
        this.notifications = notifications;
        this.credits = credits;
    }

    @Override
    public String name() {
        return Notifications.MODEL.projection();
    }

    @Override
    public Set<String> tables() {
        return Set.of("notification", "notification_subject", "notification_credit");
    }

    /** 2: what customers use of their credit. */
    @Override
    public int version() {
        return 2;
    }

    /** Whoever is told something reads it afterwards, and what a customer has open builds on what was open before. */
    @Override
    public Optional<String> inOrder(EventEnvelope fact) {
        return switch (fact.event()) {
            case NotificationEvent event -> Optional.of(event.userId().toString());
            case TodoEvent event ->
                Notice.of(event).map(notice -> notice.reader().toString());
            case CustomerEvent event -> Optional.of(event.customerId().toString());
            case OrderEvent event -> Optional.of(event.customerId().toString());
            case OpportunityEvent event ->
                Optional.ofNullable(event.customerId()).map(CustomerId::toString);
            default -> Optional.empty();
        };
    }

    /** Something about a todo may concern somebody. */
    public void on(TodoEvent event, EventEnvelope fact) {
        if (event instanceof TodoErased erased) {
            notifications.erase("todo", erased.todoId().value(), fact);
        }
        Notice.of(event).ifPresent(notice -> notifications.tell(notice, fact));
    }

    /** An opportunity has a title, which later facts do not repeat. */
    public void on(OpportunityOpened opened, EventEnvelope fact) {
        notifications.remember(opened.opportunityId().value(), opened.title(), fact);
        look(opened, fact);
    }

    /** Whose opportunity it is now is told. */
    public void on(OpportunityReassigned given, EventEnvelope fact) {
        var title = notifications.titleOf(given.opportunityId().value(), fact);
        notifications.tell(Notice.of(given, title), fact);
        look(given, fact);
    }

    /** Who has an opportunity at a customer looks after them. */
    private void look(OpportunityEvent event, EventEnvelope fact) {
        var customerId = event.customerId();
        if (customerId != null) {
            credits.change(
                    customerId,
                    fact,
                    credit -> credit.caredForBy = event.ownerId().value());
        }
    }

    /** Whose opportunity was won is told. */
    public void on(OpportunityWon won, EventEnvelope fact) {
        var title = notifications.titleOf(won.opportunityId().value(), fact);
        notifications.tell(Notice.of(won, title), fact);
    }

    /** A customer may order up to a limit. */
    public void on(CustomerCreated created, EventEnvelope fact) {
        credits.begin(created, fact);
    }

    /** Later notices call the customer so. */
    public void on(CustomerRenamed renamed, EventEnvelope fact) {
        credits.change(renamed.customerId(), fact, credit -> credit.name = renamed.name());
    }

    /** Nobody is told what the customer was called. */
    public void on(CustomerErased erased, EventEnvelope fact) {
        credits.change(erased.customerId(), fact, credit -> credit.name = Erased.TEXT);
        notifications.erase("customer", erased.customerId().value(), fact);
    }

    /** A lower limit may be reached by what is open already. */
    public void on(CustomerCreditLimitChanged changed, EventEnvelope fact) {
        credits.change(
                changed.customerId(),
                fact,
                credit -> credit.creditLimit = changed.to().amount());
    }

    /** More that is open may reach the limit. */
    public void on(OrderEvent order, EventEnvelope fact) {
        credits.add(order, fact);
    }

    /** What is open stays as it is. */
    public void on(OrderConfirmed confirmed) {
        // no room is taken, and none given back
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
