package dev.kontor.crm.shared.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Who is in which team now. */
@ApplicationScoped
@Transactional
public class Memberships {

    /** The projection that keeps them; queries that show their effect wait for it too. */
    public static final String PROJECTION = "team-member";

    /** Their table: tenant, team_id, member_id. */
    public static final String TABLE = "team_member";

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** For the container. */
    protected Memberships() {}

    /** @param entities reads */
    public Memberships(EntityManager entities) {
        this.entities = entities;
    }

    /** All who share a team with a user, who is among them if in any. */
    @SuppressWarnings("unchecked") // the query is one of ids
    public List<UUID> matesOf(String tenant, UUID user) {
        return entities.createNativeQuery("""
                        select distinct mate.member_id
                          from team_member own
                          join team_member mate on mate.tenant = own.tenant and mate.team_id = own.team_id
                         where own.tenant = :tenant and own.member_id = :user
                        """, UUID.class)
                .setParameter("tenant", tenant)
                .setParameter("user", user)
                .getResultList();
    }

    /** All who are in a team. */
    @SuppressWarnings("unchecked") // the query is one of ids
    public List<UUID> membersOf(String tenant, UUID team) {
        return entities.createNativeQuery("""
                        select member_id from team_member where tenant = :tenant and team_id = :team
                        """, UUID.class)
                .setParameter("tenant", tenant)
                .setParameter("team", team)
                .getResultList();
    }
}
