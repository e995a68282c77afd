package dev.kontor.crm.team;

import dev.kontor.crm.shared.readmodel.EntityProjection;
import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.crm.team.event.TeamEvent;
import dev.kontor.crm.team.event.TeamEvent.TeamCreated;
import dev.kontor.eventstore.EventEnvelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keeps one row for each team. */
@ApplicationScoped
public class TeamProjection extends EntityProjection<TeamEvent, TeamRow> {

    /** For the container's proxy. */
    protected TeamProjection() {}

    /** @param rows what it writes */
    @Inject
    public TeamProjection(EntityRows rows) {
        super(rows, Teams.MODEL, "team", event -> event.teamId().value());
    }

    /** A new team has a row. */
    public void on(TeamCreated created, EventEnvelope fact) {
        begin(created, fact);
    }

    /** The row shows what changed. */
    public void on(TeamEvent changed, EventEnvelope fact) {
        change(changed, fact);
    }
}
