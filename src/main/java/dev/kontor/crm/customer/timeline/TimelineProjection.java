package dev.kontor.crm.customer.timeline;

import dev.kontor.crm.activity.event.ActivityEvent;
import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerErased;
import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;

/** Writes down what happened with each customer. */
@ApplicationScoped
public class TimelineProjection implements Projection {

    /** Its name. */
    public static final String NAME = "customer-timeline";

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** For the container. */
    protected TimelineProjection() {}

    /** @param entities joins the transaction of the checkpoint */
    public TimelineProjection(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Activities came in with the second. */
    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<String> tables() {
        return Set.of("customer_timeline");
    }

    /** What a thing is called comes from its first entry, so its entries come in order. */
    @Override
    public Optional<String> inOrder(EventEnvelope fact) {
        return switch (fact.event()) {
            case CustomerEvent own -> Optional.of(own.customerId().toString());
            case OrderEvent order -> Optional.of(order.orderId().toString());
            case OpportunityEvent opportunity ->
                Optional.of(opportunity.opportunityId().toString());
            case ActivityEvent activity -> Optional.of(activity.activityId().toString());
            default -> Optional.empty();
        };
    }

    /** A fact that is written down already stays as it is. */
    @Override
    public boolean replayable() {
        return true;
    }

    /** What is known of the customer changed. */
    public void on(CustomerEvent event, EventEnvelope fact) {
        write(TimelineNote.of(event), fact);
        if (event instanceof CustomerErased erased) {
            new TimelineErasure(entities).erase(erased.customerId(), fact);
        }
    }

    /** Something became of an order. */
    public void on(OrderEvent event, EventEnvelope fact) {
        write(TimelineNote.of(event), fact);
    }

    /** Something became of an opportunity. */
    public void on(OpportunityEvent event, EventEnvelope fact) {
        TimelineNote.of(event).ifPresent(note -> write(note, fact));
    }

    /** Something was done about a customer, an order or an opportunity. */
    public void on(ActivityEvent event, EventEnvelope fact) {
        new TimelineActivities(entities).take(event, fact);
    }

    private void write(TimelineNote note, EventEnvelope fact) {
        entities.createNativeQuery("""
                        insert into customer_timeline (tenant, customer_id, position, happened_at, category, kind,
                               subject, subject_name, arguments, performed_by)
                        values (:tenant, :customer, :position, :happened, :category, :kind, :subject,
                               coalesce(cast(:name as text), (
                                   select named.subject_name from customer_timeline named
                                    where named.tenant = :tenant and named.customer_id = :customer
                                      and named.subject = :subject and named.position < :position
                                    order by named.position desc limit 1), ''),
                               cast(:arguments as jsonb), :user)
                        on conflict (tenant, customer_id, position) do nothing
                        """)
                .setParameter("tenant", fact.origin().tenant())
                .setParameter("customer", note.customerId().value())
                .setParameter("position", fact.position())
                .setParameter("happened", fact.happenedAt())
                .setParameter("category", note.kind().category().name())
                .setParameter("kind", note.kind().name())
                .setParameter("subject", note.subject())
                .setParameter("name", note.subjectName())
                .setParameter("arguments", TimelineArguments.write(note.arguments()))
                .setParameter("user", fact.origin().user())
                .executeUpdate();
    }
}
