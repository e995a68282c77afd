package dev.kontor.security.token;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a token that is believed says of whoever sent it.
 *
 * @param own whether Kontor signed it itself
 * @param tenant whose data they work on
 * @param subject who they are to the issuer; in a token of Kontor's own, the user's id
 * @param name what the issuer calls them, an address most of the time ({@code upn}); null if it does not say
 * @param groups what the issuer lets them do
 * @param version of Kontor's own tokens, that of the password that it was got with; else 0
 */
public record TokenClaims(
        boolean own,
        String tenant,
        String subject,
        @Nullable String name,
        Set<String> groups,
        int version) {

    /** The claim that says whose data somebody works on. */
    static final String TENANT = "tenant";

    /** The claim with the roles. (MicroProfile JWT 2.1, 4.1) */
    static final String GROUPS = "groups";

    /** The claim with the name that people sign in with. (MicroProfile JWT 2.1, 4.1) */
    static final String UPN = "upn";

    /** The claim with the version of the password. */
    static final String VERSION = "kontor_version";

    public TokenClaims {
        groups = Set.copyOf(groups);
    }
}
