package dev.kontor.security.session;

import dev.kontor.security.account.Account;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * What a session remembers of who has signed in. What they may do is not in it: that is looked up.
 *
 * @param tenant whose user
 * @param user which
 * @param version of the password that they signed in with
 * @param csrfToken proves that a request was made by a page of this session
 * @param since when they signed in
 */
public record SignedIn(String tenant, UUID user, int version, String csrfToken, Instant since) implements Serializable {

    private static final int TOKEN_BYTES = 32;

    /** Somebody who has just signed in. */
    static SignedIn now(Account account) {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new SignedIn(account.tenant(), account.id().value(), account.version(), token, Instant.now());
    }

    /** The same with another password. */
    SignedIn with(int newVersion) {
        return new SignedIn(tenant, user, newVersion, csrfToken, since);
    }

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "SignedIn " + user;
    }
}
