package dev.kontor.crm.shared.membership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may see rows of which some are for an author alone or for a team. The rows have columns {@code visibility}
 * (company, team or private; null for what everybody sees) and {@code author}.
 */
public final class Audience {

    /**
     * Whether who looks may see a row, as a condition on its columns with the parameters {@code tenant} and
     * {@code viewer}: what is for the company, what is their own, and what is for a team by somebody who shares one with
     * them now.
     */
    public static final String CONDITION = """
            (visibility is null or visibility = 'company' or author = cast(nullif(:viewer, '') as uuid)
             or visibility = 'team' and author in (
                select mate.member_id
                  from team_member own
                  join team_member mate on mate.tenant = own.tenant and mate.team_id = own.team_id
                 where own.tenant = :tenant and own.member_id = cast(nullif(:viewer, '') as uuid)))
            """;

    private Audience() {}

    /** The value of the parameter {@code viewer}; null for somebody who is no user. */
    public static String viewer(@Nullable UUID user) {
        return user == null ? "" : user.toString();
    }
}
