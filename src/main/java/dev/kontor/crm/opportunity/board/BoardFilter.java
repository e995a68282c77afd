package dev.kontor.crm.opportunity.board;

import jakarta.persistence.Query;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose opportunities stand on the board.
 *
 * @param ownerId only those of this user; null for everyone's
 * @param teamId only those of who is in this team now; null for everyone's
 */
public record BoardFilter(@Nullable UUID ownerId, @Nullable UUID teamId) {

    /** Everyone's. */
    public static final BoardFilter NONE = new BoardFilter(null, null);

    private static final String OWNED = " and owner_id = :owner";

    private static final String IN_TEAM = """
             and owner_id in (select member.member_id
                                from team_member member
                               where member.tenant = :tenant and member.team_id = :team)\
            """;

    /** What it adds to the conditions on opportunities. */
    String condition() {
        return (ownerId == null ? "" : OWNED) + (teamId == null ? "" : " " + IN_TEAM);
    }

    /** Sets what the condition names. */
    Query on(Query query) {
        if (ownerId != null) {
            query.setParameter("owner", ownerId);
        }
        if (teamId != null) {
            query.setParameter("team", teamId);
        }
        return query;
    }
}
