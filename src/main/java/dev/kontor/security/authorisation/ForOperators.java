package dev.kontor.security.authorisation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource that shows or steers what serves all tenants: only callers of the tenant that operates Kontor,
 * {@code kontor.default-tenant}, may ask for it, if their role lets them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ForOperators {}
