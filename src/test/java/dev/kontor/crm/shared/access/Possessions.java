package dev.kontor.crm.shared.access;

import java.util.UUID;

/** What tests of handlers need to say whose things the caller may change, where there is none. */
public final class Possessions {

    /** Everything is everybody's to change. */
    public static final Ownership ANYBODYS = new Ownership() {
        @Override
        public <S extends Owned> S require(S seen) {
            return seen;
        }
    };

    private Possessions() {}

    /** Only what is a user's is theirs to change. */
    public static Ownership of(UUID user) {
        return new Ownership() {
            @Override
            public <S extends Owned> S require(S seen) {
                if (seen.owner().filter(user::equals).isEmpty()) {
                    throw AccessRule.NOT_YOURS.refusal();
                }
                return seen;
            }
        };
    }
}
