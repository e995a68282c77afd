package dev.kontor.security.authorisation;

import dev.kontor.api.Caller;
import dev.kontor.security.identity.AccessDeniedException;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;

/**
 * Who may ask for something.
 *
 * @param everybody whether it is for everybody, known or not
 * @param roles else the roles of which one is needed; empty if it is for nobody
 */
public record Permission(boolean everybody, Set<String> roles) {

    private static final Permission OF_EVERYBODY = new Permission(true, Set.of());
    private static final Permission OF_NOBODY = new Permission(false, Set.of());

    public Permission {
        roles = Set.copyOf(roles);
    }

    /** What the annotations of a method say, else those of its class; without any, it is for nobody. */
    public static Permission of(Class<?> type, Method method) {
        return said(method).or(() -> said(type)).orElse(OF_NOBODY);
    }

    /** What the annotations of a class say; without any, it is for nobody. */
    public static Permission of(Class<?> type) {
        return said(type).orElse(OF_NOBODY);
    }

    private static Optional<Permission> said(AnnotatedElement place) {
        if (place.isAnnotationPresent(DenyAll.class)) {
            return Optional.of(OF_NOBODY);
        }
        if (place.isAnnotationPresent(PermitAll.class)) {
            return Optional.of(OF_EVERYBODY);
        }
        return Optional.ofNullable(place.getAnnotation(RolesAllowed.class))
                .map(allowed -> new Permission(false, Set.of(allowed.value())));
    }

    /** Whether a caller may go on. */
    public boolean admits(Caller caller) {
        return everybody || caller.is(roles.toArray(String[]::new));
    }

    /**
     * Lets a caller go on, or not.
     *
     * @throws dev.kontor.security.identity.NotSignedInException if nobody knows who they are
     * @throws AccessDeniedException if they have none of the roles
     */
    public void require(Caller caller) {
        if (!everybody && roles.stream().noneMatch(caller.required()::is)) {
            throw AccessDeniedException.byRole();
        }
    }
}
