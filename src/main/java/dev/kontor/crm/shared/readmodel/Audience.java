package dev.kontor.crm.shared.readmodel;

import dev.kontor.eventstore.EventEnvelope;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may see rows of which some are for an author alone or for a team: a table of who is in which team beside these
 * rows, and the condition in SQL. The rows have columns {@code visibility} (company, team or private; null for what
 * everybody sees) and {@code author}.
 *
 * @param members the table: tenant, team_id, member_id, present, position
 */
public record Audience(String members) {

    /**
     * Somebody came to a team or left it. Taking in a fact again that another one followed changes nothing.
     *
     * @param present whether they are in it now
     */
    public void keep(EntityManager entities, UUID team, UUID member, boolean present, EventEnvelope fact) {
        entities.createNativeQuery("""
                        insert into %1$s as known (tenant, team_id, member_id, present, position)
                        values (:tenant, :team, :member, :present, :position)
                        on conflict (tenant, team_id, member_id) do update
                           set present = excluded.present, position = excluded.position
                         where known.position < excluded.position
                        """.formatted(members))
                .setParameter("tenant", fact.origin().tenant())
                .setParameter("team", team)
                .setParameter("member", member)
                .setParameter("present", present)
                .setParameter("position", fact.position())
                .executeUpdate();
    }

    /**
     * Whether who looks may see a row, as a condition on its columns with the parameters {@code tenant} and
     * {@code viewer}: what is for the company, what is their own, and what is for a team by somebody who shares one with
     * them now.
     */
    public String condition() {
        return """
                (visibility is null or visibility = 'company' or author = cast(nullif(:viewer, '') as uuid)
                 or visibility = 'team' and author in (
                    select mate.member_id
                      from %1$s own
                      join %1$s mate on mate.tenant = own.tenant and mate.team_id = own.team_id and mate.present
                     where own.tenant = :tenant and own.member_id = cast(nullif(:viewer, '') as uuid) and own.present))
                """.formatted(members);
    }

    /** The value of the parameter {@code viewer}; null for somebody who is no user. */
    public static String viewer(@Nullable UUID user) {
        return user == null ? "" : user.toString();
    }
}
