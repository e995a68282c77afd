package dev.kontor.api;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.exception.InvalidUuidException;
import dev.kontor.security.identity.AccessDeniedException;
import dev.kontor.security.identity.AccessException;
import dev.kontor.security.identity.Identity;
import dev.kontor.security.identity.NotSignedInException;
import dev.kontor.security.identity.Roles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as their token or session proves it: what a client says of itself in a header or a parameter is not
 * believed. Whoever proves nothing is the same nobody of the same tenant, and may do what is for everybody.
 */
@RequestScoped
public class Caller {

    /** Who calls where nothing is proved. */
    static final String ANONYMOUS = "anonymous";

    private HttpServletRequest request;
    private String home;

    /** For the container's proxy. */
    protected Caller() {}

    /**
     * @param request whose principal is known
     * @param home whose data everyone works on who does not say otherwise
     */
    @Inject
    public Caller(
            HttpServletRequest request,
            @ConfigProperty(name = "kontor.default-tenant", defaultValue = "default") String home) {
        this.request = request;
        this.home = home;
    }

    /** Whose data the caller works on. */
    public String tenant() {
        return identity().map(Identity::tenant).orElse(home);
    }

    /** Who the caller is. */
    public String user() {
        return identity().map(Identity::user).orElse(ANONYMOUS);
    }

    /** Whether the caller is of the tenant that operates Kontor: what serves all tenants is theirs to look at and steer. */
    public boolean operates() {
        return tenant().equals(home);
    }

    /** Whose users sign in here. */
    public String home() {
        return home;
    }

    /** What is proved of the caller; empty if nothing is. */
    public Optional<Identity> identity() {
        return request.getUserPrincipal() instanceof Identity known ? Optional.of(known) : Optional.empty();
    }

    /**
     * What is proved of the caller.
     *
     * @throws NotSignedInException if nothing is
     */
    public Identity required() {
        return identity().orElseThrow(this::doubt);
    }

    /** Whether the caller has one of some roles. */
    public boolean is(String... roles) {
        return identity()
                .filter(known -> Arrays.stream(roles).anyMatch(known::is))
                .isPresent();
    }

    /** The caller's id, if Kontor knows them as a user; a provider may know others. */
    public Optional<UUID> userId() {
        try {
            return Optional.of(UuidCreator.fromString(user()));
        } catch (InvalidUuidException e) {
            return Optional.empty();
        }
    }

    /**
     * Who the caller looks or speaks for: themselves, or whom an administrator names.
     *
     * @param named a user; null for the caller
     * @return empty for a caller whom Kontor does not know as a user
     * @throws AccessDeniedException if somebody else is named and the caller is no administrator
     */
    public Optional<UUID> actingFor(@Nullable UUID named) {
        var own = userId();
        if (named == null || own.filter(named::equals).isPresent()) {
            return own;
        }
        if (!is(Roles.ADMIN)) {
            throw AccessDeniedException.byRole();
        }
        return Optional.of(named);
    }

    /**
     * The caller's id where one is needed.
     *
     * @param otherwise the parameter that could name a user instead
     * @throws InvalidRequestException if Kontor does not know them as a user
     */
    public UUID userId(String otherwise) {
        return userId().orElseThrow(() -> new InvalidRequestException(otherwise, "invalid.user-needed"));
    }

    /** Why nothing is proved: it may also be that it could not be found out. */
    private RuntimeException doubt() {
        return request.getAttribute(AccessException.class.getName()) instanceof RuntimeException reason
                ? reason
                : NotSignedInException.withoutProof();
    }
}
