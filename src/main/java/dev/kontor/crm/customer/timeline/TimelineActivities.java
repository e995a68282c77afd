package dev.kontor.crm.customer.timeline;

import dev.kontor.crm.activity.event.ActivityEvent;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityCorrected;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityErased;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityLogged;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityRemoved;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityVisibilityChanged;
import dev.kontor.crm.activity.event.ActivityEvent.Content;
import dev.kontor.crm.activity.event.ActivityEvent.Direction;
import dev.kontor.crm.shared.Words;
import dev.kontor.eventstore.EventEnvelope;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes down activities in the timelines of the customers that they are about: by themselves, by an order or by an
 * opportunity. Unlike other entries these change, as what is told of an activity does.
 */
final class TimelineActivities {

    private final EntityManager entities;

    /** @param entities joins the transaction of the checkpoint */
    TimelineActivities(EntityManager entities) {
        this.entities = entities;
    }

    void take(ActivityEvent event, EventEnvelope fact) {
        switch (event) {
            case ActivityLogged logged -> log(logged, fact);
            case ActivityCorrected corrected -> correct(corrected, fact);
            case ActivityVisibilityChanged changed -> show(changed, fact);
            case ActivityRemoved gone -> remove(gone, fact);
            case ActivityErased gone -> remove(gone, fact);
        }
    }

    /** Whose order or opportunity it is about, their earlier entries say; about other things there are none. */
    private void log(ActivityLogged logged, EventEnvelope fact) {
        var author = logged.author();
        var kind = TimelineKind.of(logged.kind());
        telling(entities.createNativeQuery("""
                        insert into customer_timeline (tenant, customer_id, position, happened_at, category, kind,
                               subject, subject_name, arguments, performed_by, visibility, author, told_at)
                        select :tenant, known.customer_id, :position, :happened, :category, :kind,
                               :subject, :name, cast(:arguments as jsonb), :user, :visibility,
                               cast(nullif(:author, '') as uuid), :position
                          from (select customer_id from customer_timeline
                                 where tenant = :tenant and subject = :about limit 1) known
                        on conflict (tenant, customer_id, position) do nothing
                        """), logged.content())
                .setParameter("tenant", fact.origin().tenant())
                .setParameter("position", fact.position())
                .setParameter("category", kind.category().name())
                .setParameter("kind", kind.name())
                .setParameter("subject", subject(logged))
                .setParameter("user", author == null ? fact.origin().user() : author.toString())
                .setParameter("visibility", Words.of(logged.visibility()))
                .setParameter("author", author == null ? "" : author.toString())
                .setParameter(
                        "about",
                        Words.of(logged.subject().kind()) + "-"
                                + logged.subject().id())
                .executeUpdate();
    }

    private void correct(ActivityCorrected corrected, EventEnvelope fact) {
        telling(
                        change(
                                "happened_at = :happened, subject_name = :name, arguments = cast(:arguments as jsonb)",
                                corrected,
                                fact),
                        corrected.content())
                .executeUpdate();
    }

    private void show(ActivityVisibilityChanged changed, EventEnvelope fact) {
        change("visibility = :visibility", changed, fact)
                .setParameter("visibility", Words.of(changed.visibility()))
                .executeUpdate();
    }

    private void remove(ActivityEvent gone, EventEnvelope fact) {
        change("removed = true, subject_name = '', arguments = '[]'", gone, fact)
                .executeUpdate();
    }

    /** A fact that was taken in before, and one that a later one followed, changes nothing. */
    private Query change(String columns, ActivityEvent event, EventEnvelope fact) {
        return entities.createNativeQuery("""
                        update customer_timeline set %s, told_at = :position
                         where tenant = :tenant and subject = :subject and told_at < :position
                        """.formatted(columns))
                .setParameter("tenant", fact.origin().tenant())
                .setParameter("subject", subject(event))
                .setParameter("position", fact.position());
    }

    private static Query telling(Query query, Content content) {
        var minutes = content.durationMinutes();
        var arguments = List.<Object>of(
                content.text() == null ? "" : content.text(),
                choice(content.direction()),
                minutes == null ? 0 : minutes);
        return query.setParameter("happened", content.happenedAt())
                .setParameter("name", content.title())
                .setParameter("arguments", TimelineArguments.write(arguments));
    }

    /** By which the texts choose their words. */
    private static int choice(@Nullable Direction direction) {
        return switch (direction) {
            case null -> 0;
            case INBOUND -> 1;
            case OUTBOUND -> 2;
        };
    }

    private static String subject(ActivityEvent event) {
        return "activity-" + event.activityId();
    }
}
