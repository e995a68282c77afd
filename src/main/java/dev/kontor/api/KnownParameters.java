package dev.kontor.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters are read as strictly as bodies: one that an operation does not have is most likely a misspelt filter,
 * and a list that passed over it would show everything as if that were the answer.
 */
@Provider
public final class KnownParameters implements DynamicFeature {

    /** For Jakarta REST. */
    public KnownParameters() {}

    @Override
    public void configure(ResourceInfo operation, FeatureContext context) {
        context.register(new UnknownParameterFilter(of(operation.getResourceMethod())));
    }

    /** The names of the query parameters of a resource's method. */
    static Set<String> of(Method operation) {
        return Arrays.stream(operation.getParameters())
                .flatMap(KnownParameters::names)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> names(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? fields(parameter.getType()).flatMap(KnownParameters::names)
                : Stream.ofNullable(parameter.getAnnotation(QueryParam.class)).map(QueryParam::value);
    }

    private static Stream<String> names(Field field) {
        return field.isAnnotationPresent(BeanParam.class)
                ? fields(field.getType()).flatMap(KnownParameters::names)
                : Stream.ofNullable(field.getAnnotation(QueryParam.class)).map(QueryParam::value);
    }

    private static Stream<Field> fields(@Nullable Class<?> bean) {
        return Stream.<Class<?>>iterate(bean, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()));
    }
}
