package dev.kontor.benchmark;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;

/** Asks resources as a client would, by path and query, without a server: what a request costs but for HTTP and JSON. */
@NullUnmarked // reflection
final class Requests {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final List<Route> routes;

    private record Route(Object resource, Method method, String template) {

        Matcher match(String path) {
            return Pattern.compile(NAME.matcher(template).replaceAll("(?<$1>[^/]+)"))
                    .matcher(path);
        }

        long literals() {
            return Arrays.stream(template.split("/"))
                    .filter(part -> !part.startsWith("{"))
                    .count();
        }
    }

    Requests(List<?> resources) {
        var all = new ArrayList<Route>();
        for (var resource : resources) {
            Arrays.stream(resource.getClass().getMethods())
                    .filter(method -> method.isAnnotationPresent(GET.class))
                    .forEach(method -> all.add(new Route(resource, method, template(method))));
        }
        all.sort(Comparator.comparingLong(Route::literals).reversed());
        this.routes = List.copyOf(all);
    }

    private static String template(Method method) {
        var own = method.getAnnotation(Path.class);
        var base = method.getDeclaringClass().getAnnotation(Path.class).value();
        return own == null ? base : base + "/" + own.value();
    }

    /** @param address path and query, such as {@code contacts?q=ann} */
    Object get(String address) {
        var uri = URI.create(address);
        for (var route : routes) {
            var path = route.match(uri.getPath());
            if (path.matches()) {
                return invoke(route, path, query(uri.getRawQuery()));
            }
        }
        throw new IllegalArgumentException("No resource for " + address);
    }

    private static Map<String, String> query(String raw) {
        var values = new HashMap<String, String>();
        if (raw != null) {
            for (var part : raw.split("&")) {
                var pair = part.split("=", 2);
                values.put(pair[0], URI.create("?" + pair[1]).getQuery());
            }
        }
        return values;
    }

    private static Object invoke(Route route, Matcher path, Map<String, String> query) {
        var left = new HashMap<>(query);
        try {
            var arguments = new ArrayList<>();
            for (var parameter : route.method().getParameters()) {
                arguments.add(argument(parameter, path, left));
            }
            if (!left.isEmpty()) {
                throw new IllegalArgumentException(route.template() + " takes no " + left.keySet());
            }
            return route.method().invoke(route.resource(), arguments.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(route.template(), e);
        }
    }

    private static Object argument(Parameter parameter, Matcher path, Map<String, String> query)
            throws ReflectiveOperationException {
        if (parameter.isAnnotationPresent(BeanParam.class)) {
            return bean(parameter.getType(), query);
        }
        var inPath = parameter.getAnnotation(PathParam.class);
        return inPath == null
                ? taken(parameter, query)
                : parameter.getType().getMethod("fromString", String.class).invoke(null, path.group(inPath.value()));
    }

    private static Object bean(Class<?> type, Map<String, String> query) throws ReflectiveOperationException {
        Object bean = type.getConstructor().newInstance();
        for (Class<?> level = type; level != Object.class; level = level.getSuperclass()) {
            for (Field field : level.getDeclaredFields()) {
                if (field.isAnnotationPresent(QueryParam.class)) {
                    field.setAccessible(true);
                    field.set(bean, taken(field, query));
                }
            }
        }
        return bean;
    }

    private static String taken(AnnotatedElement element, Map<String, String> query) {
        var named = element.getAnnotation(QueryParam.class);
        return named == null ? null : query.remove(Objects.requireNonNull(named.value()));
    }
}
