package dev.kontor.crm.opportunity.board;

import dev.kontor.crm.team.event.TeamEvent;
import dev.kontor.crm.team.event.TeamEvent.TeamMemberAdded;
import dev.kontor.crm.team.event.TeamEvent.TeamMemberRemoved;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps who is in which team, for the board of a team. */
@ApplicationScoped
public class BoardTeams implements Projection {

    /** The name of the projection. */
    static final String NAME = "opportunity-team-member";

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** For the container. */
    protected BoardTeams() {}

    /** @param entities joins the transaction of the checkpoint */
    public BoardTeams(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> tables() {
        return Set.of("opportunity_team_member");
    }

    /** Who leaves a team and comes again is in it at last. */
    @Override
    public Optional<String> inOrder(EventEnvelope fact) {
        return fact.event() instanceof TeamEvent event
                ? Optional.of(event.teamId().toString())
                : Optional.empty();
    }

    /** Who came is in. */
    public void on(TeamMemberAdded added, EventEnvelope fact) {
        write("""
                insert into opportunity_team_member (tenant, team_id, member_id)
                values (:tenant, :team, :member)
                on conflict (tenant, team_id, member_id) do nothing
                """, added, added.userId().value(), fact);
    }

    /** Who left is out. */
    public void on(TeamMemberRemoved removed, EventEnvelope fact) {
        write("""
                delete from opportunity_team_member
                 where tenant = :tenant and team_id = :team and member_id = :member
                """, removed, removed.userId().value(), fact);
    }

    private void write(String sql, TeamEvent event, UUID member, EventEnvelope fact) {
        entities.createNativeQuery(sql)
                .setParameter("tenant", fact.origin().tenant())
                .setParameter("team", event.teamId().value())
                .setParameter("member", member)
                .executeUpdate();
    }
}
