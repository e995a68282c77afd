package dev.kontor.security.identity;

import java.security.Principal;
import java.util.Set;

/**
 * Who calls, as proved by a token or a session. The server keeps it as the request's principal, so nobody else can make
 * one up.
 *
 * @param tenant whose data they work on
 * @param user which user, as facts name them: a user's id, or what a foreign provider calls somebody who is none
 * @param displayName what people call them
 * @param roles of those in {@link Roles}
 * @param proof how they proved it
 */
public record Identity(String tenant, String user, String displayName, Set<String> roles, Proof proof)
        implements Principal {

    /** How somebody proves who they are. */
    public enum Proof {
        /** With a token that the client adds to each request by itself. */
        TOKEN,
        /** With a cookie, which a browser adds also to what another site made it send. */
        SESSION
    }

    public Identity {
        roles = Set.copyOf(roles);
    }

    /** The user: what facts, logs and traces call them. */
    @Override
    public String getName() {
        return user;
    }

    /** Whether they have a role; whoever has an identity has {@link Roles#ANYBODY}. */
    public boolean is(String role) {
        return role.equals(Roles.ANYBODY) || roles.contains(role);
    }
}
