package dev.kontor.crm.customer.timeline;

import dev.kontor.crm.shared.membership.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Reads timelines. */
@ApplicationScoped
@Transactional
public class Timeline {

    /**
     * An entry as it is kept.
     *
     * @param position the fact that it tells of
     * @param happenedAt when it happened
     * @param kind what happened
     * @param subject what it is about
     * @param subjectName what people call that
     * @param arguments what the texts name, as JSON
     * @param performedBy who did it
     */
    record Entry(
            long position,
            Instant happenedAt,
            TimelineKind kind,
            String subject,
            String subjectName,
            String arguments,
            String performedBy) {}

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** For the container. */
    protected Timeline() {}

    /** @param entities reads */
    public Timeline(EntityManager entities) {
        this.entities = entities;
    }

    /** The entries that are wanted, the latest first. */
    @SuppressWarnings("unchecked") // a query with Tuple as its result class gives tuples
    List<Entry> entries(TimelineQuery wanted) {
        Stream<Tuple> rows = entities.createNativeQuery("""
                        select position, happened_at, kind, subject, subject_name, cast(arguments as text) as arguments,
                               performed_by
                          from customer_timeline
                         where tenant = :tenant and customer_id = :customer
                           and (happened_at, position) < (coalesce(cast(:before as timestamptz), 'infinity'), :position)
                           and happened_at >= coalesce(
                                   now() - cast(:days as integer) * interval '1 day', cast('-infinity' as timestamptz))
                           and (cast(:category as text) is null or category = :category)
                           and not removed and %s
                         order by happened_at desc, position desc
                         limit :limit
                        """.formatted(Audience.CONDITION), Tuple.class)
                .setParameter("tenant", wanted.tenant())
                .setParameter("customer", wanted.customerId().value())
                .setParameter("before", wanted.before().happenedAt())
                .setParameter("position", wanted.before().position())
                .setParameter("days", wanted.days())
                .setParameter(
                        "category",
                        wanted.category() == null ? null : wanted.category().name())
                .setParameter("viewer", Audience.viewer(wanted.viewer()))
                .setParameter("limit", wanted.limit())
                .getResultStream();
        return rows.map(Timeline::entry).toList();
    }

    private static Entry entry(Tuple row) {
        return new Entry(
                row.get("position", Long.class),
                row.get("happened_at", Instant.class),
                TimelineKind.valueOf(row.get("kind", String.class)),
                row.get("subject", String.class),
                row.get("subject_name", String.class),
                row.get("arguments", String.class),
                row.get("performed_by", String.class));
    }
}
