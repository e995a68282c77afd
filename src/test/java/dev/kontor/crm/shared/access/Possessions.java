package dev.kontor.crm.shared.access;

import java.util.UUID;

/** What tests of handlers need to say whose things the caller may change, where there is none. */
public final class Possessions {

    /** Everything is everybody's to change. */
    public static final Ownership ANYBODYS = seen -> true;

    private Possessions() {}

    /** Only what is a user's is theirs to change. */
    public static Ownership of(UUID user) {
        return seen -> seen.owner().filter(user::equals).isPresent();
    }
}
