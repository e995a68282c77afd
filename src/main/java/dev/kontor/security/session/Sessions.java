package dev.kontor.security.session;

import dev.kontor.security.account.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The server's sessions, and who has signed in to them. */
@ApplicationScoped
public class Sessions {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    private Duration idle;
    private Duration longest;

    /** For the container's proxy. */
    protected Sessions() {}

    /**
     * @param idleMinutes after how long without a request one ends
     * @param longestHours after how long it ends in any case
     */
    @Inject
    public Sessions(
            @ConfigProperty(name = "kontor.session.idle-minutes", defaultValue = "30") int idleMinutes,
            @ConfigProperty(name = "kontor.session.longest-hours", defaultValue = "12") int longestHours) {
        this.idle = Duration.ofMinutes(idleMinutes);
        this.longest = Duration.ofHours(longestHours);
    }

    /** Who has signed in to the session of a request. */
    public Optional<SignedIn> of(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof SignedIn known)) {
            return Optional.empty();
        }
        if (known.since().plus(longest).isBefore(Instant.now())) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.of(known);
    }

    /** The proof that a page of the request's session sent something, written as on no other page; empty without one. */
    public String proof(HttpServletRequest request) {
        return of(request).map(known -> MaskedToken.of(known.csrfToken())).orElse("");
    }

    /** Whether a text is the proof that a page of the request's session sent it. */
    public boolean proves(HttpServletRequest request, @Nullable String token) {
        return token != null
                && of(request)
                        .filter(known -> isProof(known.csrfToken(), token))
                        .isPresent();
    }

    private static boolean isProof(String token, String given) {
        return MessageDigest.isEqual(bytes(token), bytes(MaskedToken.unmasked(given, token.length())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Begins a session, in place of any that the browser had: its id may be known to others. */
    public SignedIn begin(HttpServletRequest request, Account account) {
        end(request);
        var session = request.getSession(true);
        session.setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
        return keep(session, SignedIn.now(account));
    }

    /** Goes on with another password, under another id. */
    public void goOn(HttpServletRequest request, int version) {
        of(request).ifPresent(known -> {
            request.changeSessionId();
            keep(request.getSession(false), known.with(version));
        });
    }

    private static SignedIn keep(HttpSession session, SignedIn known) {
        session.setAttribute(ATTRIBUTE, known);
        return known;
    }

    /** Ends the session, if there is one. */
    public void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
