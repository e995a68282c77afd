package dev.kontor.crm.notification;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.crm.notification.event.NotificationEvent.NotificationsReadUpTo;
import dev.kontor.crm.shared.readmodel.EntityRow;
import dev.kontor.eventstore.EventEnvelope;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** The rows of notifications. Joins the transaction of the checkpoint. */
@Dependent
class NotificationRows {

    private static final String UNREAD = """
            select n from NotificationRow n
             where n.tenant = :tenant and n.userId = :reader and n.readAt is null and n.position <= :position
            """;

    private static final String ABOUT = """
            select n from NotificationRow n
             where n.tenant = :tenant and n.subjectKind = :kind and n.subjectId = :id
            """;

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** For the container. */
    protected NotificationRows() {}

    /** @param entities joins the transaction of the checkpoint */
    NotificationRows(EntityManager entities) {
        this.entities = entities;
    }

    /** Tells somebody of a fact, unless they know since they did it. The same fact gives the same id whenever it comes. */
    void tell(Notice notice, EventEnvelope fact) {
        var reader = notice.reader().toString();
        if (!fact.origin().user().equals(reader)) {
            warn(notice, fact);
        }
    }

    /** Tells somebody of what comes of a fact, which they may not know even if they did it. */
    void warn(Notice notice, EventEnvelope fact) {
        var reader = notice.reader().toString();
        var row = new NotificationRow().telling(notice);
        row.begin(UuidCreator.getNameBasedSha1(fact.eventId(), reader), fact.event(), fact);
        entities.persist(row);
    }

    /** There is something that later facts do not call by its title. */
    void remember(UUID id, String title, EventEnvelope fact) {
        entities.persist(new NotificationSubject(fact.origin().tenant(), id, title));
    }

    /**
     * What something is called.
     *
     * @throws IllegalStateException if it is not remembered
     */
    String titleOf(UUID id, EventEnvelope fact) {
        var subject = entities.find(
                NotificationSubject.class, new EntityRow.Key(fact.origin().tenant(), id));
        if (subject == null) {
            throw unknown(id, fact);
        }
        return subject.title;
    }

    /** There is a customer, whose credit is watched from now on. */
    void begin(CustomerCredit credit) {
        entities.persist(credit);
    }

    /**
     * What a customer uses of its credit; changes of it are kept.
     *
     * @throws IllegalStateException if the customer was never created
     */
    CustomerCredit creditOf(UUID customer, EventEnvelope fact) {
        var credit = entities.find(
                CustomerCredit.class, new EntityRow.Key(fact.origin().tenant(), customer));
        if (credit == null) {
            throw unknown(customer, fact);
        }
        return credit;
    }

    private static IllegalStateException unknown(UUID id, EventEnvelope fact) {
        return new IllegalStateException(
                "The fact at position %d is about %s, whose first fact the log does not have before it."
                        .formatted(fact.position(), id));
    }

    /** What notices call a thing was erased. It is the first thing that each of them names. */
    void erase(String kind, UUID id, EventEnvelope fact) {
        entities.createQuery(ABOUT, NotificationRow.class)
                .setParameter("tenant", fact.origin().tenant())
                .setParameter("kind", kind)
                .setParameter("id", id)
                .getResultList()
                .forEach(NotificationRow::erase);
    }

    /** Whoever read all up to a point has read each until then. */
    void readAll(NotificationsReadUpTo all, EventEnvelope fact) {
        entities.createQuery(UNREAD, NotificationRow.class)
                .setParameter("tenant", fact.origin().tenant())
                .setParameter("reader", all.userId().value())
                .setParameter("position", all.position())
                .getResultList()
                .forEach(row -> row.follow(all, fact));
    }
}
