package dev.kontor.crm.team;

import dev.kontor.crm.shared.membership.Memberships;
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

/** Keeps who is in which team, for {@link Memberships}. */
@ApplicationScoped
public class TeamMemberProjection implements Projection {

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** For the container. */
    protected TeamMemberProjection() {}

    /** @param entities joins the transaction of the checkpoint */
    public TeamMemberProjection(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String name() {
        return Memberships.PROJECTION;
    }

    @Override
    public Set<String> tables() {
        return Set.of(Memberships.TABLE);
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
        entities.createNativeQuery("""
                        insert into team_member (tenant, team_id, member_id)
                        values (:tenant, :team, :member)
                        on conflict (tenant, team_id, member_id) do nothing
                        """)
                .setParameter("tenant", fact.origin().tenant())
                .setParameter("team", added.teamId().value())
                .setParameter("member", added.userId().value())
                .executeUpdate();
    }

    /** Who left is out. */
    public void on(TeamMemberRemoved removed, EventEnvelope fact) {
        entities.createNativeQuery("""
                        delete from team_member
                        where tenant = :tenant and team_id = :team and member_id = :member
                        """)
                .setParameter("tenant", fact.origin().tenant())
                .setParameter("team", removed.teamId().value())
                .setParameter("member", removed.userId().value())
                .executeUpdate();
    }
}
