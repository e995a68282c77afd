package dev.kontor.crm.activity;

import dev.kontor.crm.activity.event.ActivityEvent;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityLogged;
import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Keeps one row for each activity. */
@ApplicationScoped
public class ActivityProjection implements Projection {

    private EntityRows rows;

    /** For the container's proxy. */
    protected ActivityProjection() {}

    /** @param rows what it writes */
    @Inject
    public ActivityProjection(EntityRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return Activities.MODEL.projection();
    }

    @Override
    public Set<String> tables() {
        return Set.of("activity");
    }

    /** An activity's changes build on each other. */
    @Override
    public Optional<String> inOrder(EventEnvelope fact) {
        return fact.event() instanceof ActivityEvent event
                ? Optional.of(event.activityId().toString())
                : Optional.empty();
    }

    /** A new activity has a row. */
    public void on(ActivityLogged logged, EventEnvelope fact) {
        rows.begin(Activities.MODEL, logged.activityId().value(), logged, fact);
    }

    /** The row shows what changed. */
    public void on(ActivityEvent changed, EventEnvelope fact) {
        rows.change(Activities.MODEL, changed.activityId().value(), changed, fact);
    }
}
