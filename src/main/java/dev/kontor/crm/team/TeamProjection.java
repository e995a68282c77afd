package dev.kontor.crm.team;

import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.crm.team.event.TeamEvent;
import dev.kontor.crm.team.event.TeamEvent.TeamCreated;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Keeps one row for each team. */
@ApplicationScoped
public class TeamProjection implements Projection {

    private EntityRows rows;

    /** For the container's proxy. */
    protected TeamProjection() {}

    /** @param rows what it writes */
    @Inject
    public TeamProjection(EntityRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return Teams.MODEL.projection();
    }

    @Override
    public Set<String> tables() {
        return Set.of("team");
    }

    /** A team's changes build on each other. */
    @Override
    public Optional<String> inOrder(EventEnvelope fact) {
        return fact.event() instanceof TeamEvent event
                ? Optional.of(event.teamId().toString())
                : Optional.empty();
    }

    /** A new team has a row. */
    public void on(TeamCreated created, EventEnvelope fact) {
        rows.begin(Teams.MODEL, created.teamId().value(), created, fact);
    }

    /** The row shows what changed. */
    public void on(TeamEvent changed, EventEnvelope fact) {
        rows.change(Teams.MODEL, changed.teamId().value(), changed, fact);
    }
}
