package dev.kontor.security.authentication;

import dev.kontor.security.identity.AccessException;
import dev.kontor.security.identity.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * Tells the server who sends a request. It refuses none: what is for everybody is so too for whoever comes with an old
 * token, and what is not says itself that it wants to know.
 */
@ApplicationScoped
public class KontorAuthentication implements HttpAuthenticationMechanism {

    private Identities identities;

    /** For the container's proxy. */
    protected KontorAuthentication() {}

    /** @param identities knows who it is */
    @Inject
    public KontorAuthentication(Identities identities) {
        this.identities = identities;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return identify(request)
                .map(identity -> context.notifyContainerAboutLogin(identity, identity.roles()))
                .orElseGet(context::doNothing);
    }

    private Optional<Identity> identify(HttpServletRequest request) {
        try {
            return identities.of(request);
        } catch (RuntimeException e) {
            // a token that is not believed, or a database that does not answer: told to whoever needs an identity
            request.setAttribute(AccessException.class.getName(), e);
            return Optional.empty();
        }
    }

    /** Nothing is to be cleaned up: the session is ended where it was begun. */
    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        context.cleanClientSubject();
    }
}
