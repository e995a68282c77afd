package dev.kontor.security.identity;

import java.util.Set;

/**
 * What users may do, by the names that annotations, tokens and the read model of users have for it. What each role may
 * ask for is in {@code docs/authorisation.md}.
 */
public final class Roles {

    /** Everything, users and operations among it. */
    public static final String ADMIN = "admin";

    /** The whole of the CRM, its figures and its audit log. */
    public static final String MANAGER = "manager";

    /** The CRM. */
    public static final String SALES = "sales";

    /** Looks at everything and changes nothing. */
    public static final String AUDITOR = "auditor";

    /** Whoever is signed in, whatever their roles. (Jakarta Servlet 6.1, 13.3) */
    public static final String ANYBODY = "**";

    /** All roles that a user can have. */
    public static final Set<String> ALL = Set.of(ADMIN, MANAGER, SALES, AUDITOR);

    private Roles() {}
}
