package dev.kontor.crm.activity.feed;

import dev.kontor.crm.activity.Colleagues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Who is in a team with whom. It may lag behind the log by a moment. */
@ApplicationScoped
public class TeamMates implements Colleagues {

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** For the container. */
    protected TeamMates() {}

    /** @param entities reads */
    public TeamMates(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @SuppressWarnings("unchecked") // the query is one of ids
    public List<UUID> of(String tenant, UUID user) {
        return entities.createNativeQuery("""
                        select distinct mate.member_id
                        from activity_team_member own
                        join activity_team_member mate on mate.tenant = own.tenant and mate.team_id = own.team_id
                        where own.tenant = :tenant and own.member_id = :user
                        """, UUID.class)
                .setParameter("tenant", tenant)
                .setParameter("user", user)
                .getResultList();
    }

    /** All who are in a team. */
    @SuppressWarnings("unchecked") // the query is one of ids
    List<UUID> in(String tenant, UUID team) {
        return entities.createNativeQuery("""
                        select member_id from activity_team_member where tenant = :tenant and team_id = :team
                        """, UUID.class)
                .setParameter("tenant", tenant)
                .setParameter("team", team)
                .getResultList();
    }
}
