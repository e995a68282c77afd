package dev.kontor.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Named;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A bean that pages call by its name. Each call asks whether the caller has one of the roles that {@code @RolesAllowed}
 * at the method, else at the class, names; without any it is for nobody. So a page can neither show nor do what a role
 * may not, whatever a browser sends.
 */
@Stereotype
@Named
@RequestScoped
@Gated
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PageBean {}
