package dev.kontor.page;

import dev.kontor.api.Caller;
import dev.kontor.security.authorisation.ForOperators;
import dev.kontor.security.authorisation.Permission;
import dev.kontor.security.identity.AccessDeniedException;
import java.lang.reflect.Method;

/**
 * Who may open a page, or call a method of its bean.
 *
 * @param permission the roles
 * @param ofOperators whether it is for the tenant that operates Kontor alone
 */
public record Door(Permission permission, boolean ofOperators) {

    /** What the annotations of a bean say. */
    public static Door of(Class<?> bean) {
        return new Door(Permission.of(bean), bean.isAnnotationPresent(ForOperators.class));
    }

    /** What the annotations of a method say, else those of its bean. */
    public static Door of(Class<?> bean, Method method) {
        return new Door(Permission.of(bean, method), bean.isAnnotationPresent(ForOperators.class));
    }

    /**
     * Lets a caller through.
     *
     * @throws dev.kontor.security.identity.AccessException if it is not open to them
     */
    public void require(Caller caller) {
        permission.require(caller);
        if (ofOperators && !caller.operates()) {
            throw AccessDeniedException.toOtherTenants();
        }
    }

    /** Whether a caller may pass. */
    public boolean isOpenTo(Caller caller) {
        return permission.admits(caller) && (!ofOperators || caller.operates());
    }
}
