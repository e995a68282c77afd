package dev.kontor.security.authentication;

import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.security.account.Account;
import dev.kontor.security.account.Standings;
import dev.kontor.security.identity.Identity;
import dev.kontor.security.identity.Identity.Proof;
import dev.kontor.security.identity.NotSignedInException;
import dev.kontor.security.identity.Roles;
import dev.kontor.security.session.Sessions;
import dev.kontor.security.token.InvalidTokenException;
import dev.kontor.security.token.TokenClaims;
import dev.kontor.security.token.TokenVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who sends a request: by its token, else by its session. */
@ApplicationScoped
public class Identities {

    private static final System.Logger LOG = System.getLogger(Identities.class.getName());
    private static final String SCHEME = "Bearer ";

    private TokenVerifier tokens;
    private Sessions sessions;
    private Standings standings;

    /** For the container's proxy. */
    protected Identities() {}

    /**
     * All parts by CDI.
     *
     * @param standings what users may do now, whatever their tokens and sessions began with
     */
    @Inject
    public Identities(TokenVerifier tokens, Sessions sessions, Standings standings) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.standings = standings;
    }

    /**
     * Who sends a request; empty if it does not say.
     *
     * @throws NotSignedInException if it has a token that is not believed
     */
    Optional<Identity> of(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return bySession(request);
        }
        try {
            return Optional.of(
                    byToken(tokens.verify(header.substring(SCHEME.length()).strip())));
        } catch (InvalidTokenException e) {
            LOG.log(Level.DEBUG, "A token is not believed: {0}", e.getMessage());
            throw NotSignedInException.notBelieved();
        }
    }

    private Optional<Identity> bySession(HttpServletRequest request) {
        return sessions.of(request).flatMap(known -> {
            var account = standings
                    .of(known.tenant(), new UserId(known.user()))
                    .filter(user -> user.active() && user.version() == known.version());
            if (account.isEmpty()) {
                sessions.end(request);
            }
            return account.map(user -> identity(user, user.roles(), Proof.SESSION));
        });
    }

    private Identity byToken(TokenClaims claims) throws InvalidTokenException {
        return claims.own() ? ofUser(claims) : ofProvider(claims);
    }

    private Identity ofUser(TokenClaims claims) throws InvalidTokenException {
        return userId(claims.subject())
                .flatMap(id -> standings.of(claims.tenant(), id))
                .filter(user -> user.active() && user.version() == claims.version())
                .map(user -> identity(user, user.roles(), Proof.TOKEN))
                .orElseThrow(() -> new InvalidTokenException("Its user is not active, or has another password."));
    }

    /** What they may do is the provider's to say; whom Kontor knows as a user and has deactivated may do nothing. */
    private Identity ofProvider(TokenClaims claims) throws InvalidTokenException {
        Set<String> roles =
                claims.groups().stream().filter(Roles.ALL::contains).collect(Collectors.toUnmodifiableSet());
        var user = userId(claims.subject())
                .flatMap(id -> standings.of(claims.tenant(), id))
                .or(() -> Optional.ofNullable(claims.name())
                        .flatMap(EmailAddress::parse)
                        .flatMap(address -> standings.holding(claims.tenant(), address)));
        if (user.isEmpty()) {
            var name = claims.name() == null ? claims.subject() : claims.name();
            return new Identity(claims.tenant(), claims.subject(), name, roles, Proof.TOKEN);
        }
        return user.filter(Account::active)
                .map(known -> identity(known, roles, Proof.TOKEN))
                .orElseThrow(() -> new InvalidTokenException("Its user is not active."));
    }

    private static Identity identity(Account user, Set<String> roles, Proof proof) {
        return new Identity(user.tenant(), user.id().toString(), user.name(), roles, proof);
    }

    private static Optional<UserId> userId(String subject) {
        try {
            return Optional.of(UserId.fromString(subject));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
