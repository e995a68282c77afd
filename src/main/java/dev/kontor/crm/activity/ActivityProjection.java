package dev.kontor.crm.activity;

import dev.kontor.crm.activity.event.ActivityEvent;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityLogged;
import dev.kontor.crm.shared.readmodel.EntityProjection;
import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.eventstore.EventEnvelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keeps one row for each activity. */
@ApplicationScoped
public class ActivityProjection extends EntityProjection<ActivityEvent, ActivityRow> {

    /** For the container's proxy. */
    protected ActivityProjection() {}

    /** @param rows what it writes */
    @Inject
    public ActivityProjection(EntityRows rows) {
        super(rows, Activities.MODEL, "activity", event -> event.activityId().value());
    }

    /** A new activity has a row. */
    public void on(ActivityLogged logged, EventEnvelope fact) {
        begin(logged, fact);
    }

    /** The row shows what changed. */
    public void on(ActivityEvent changed, EventEnvelope fact) {
        change(changed, fact);
    }
}
