package dev.kontor.api;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the code of the resources says of their operations, to be compared with what OpenAPI tells. */
final class Operations {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.kontor");

    /**
     * An operation.
     *
     * @param method the method of a resource
     * @param path as OpenAPI has it
     * @param verb in lower case
     */
    record Found(JavaMethod method, String path, String verb) {

        /** Whether it answers 201. */
        boolean creates() {
            return calls(Commands.class, "create")
                    || calls(Response.class, "created")
                    || method.getFieldAccesses().stream()
                            .anyMatch(access -> access.getName().equals("CREATED")
                                    && access.getTargetOwner().isEquivalentTo(Response.Status.class));
        }

        private boolean calls(Class<?> owner, String name) {
            return method.getCallsFromSelf().stream()
                    .anyMatch(call ->
                            call.getName().equals(name) && call.getTargetOwner().isEquivalentTo(owner));
        }

        /** The names of its query parameters. */
        Set<String> queries() {
            var names = new TreeSet<String>();
            for (var parameter : method.reflect().getParameters()) {
                Optional.ofNullable(parameter.getAnnotation(QueryParam.class))
                        .ifPresent(query -> names.add(query.value()));
                if (parameter.isAnnotationPresent(BeanParam.class)) {
                    fields(parameter.getType()).forEach(names::add);
                }
            }
            return names;
        }

        private static Stream<String> fields(Class<?> bean) {
            return Stream.<Class<?>>iterate(bean, type -> type != Object.class, Class::getSuperclass)
                    .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                    .flatMap(field -> Stream.ofNullable(field.getAnnotation(QueryParam.class)))
                    .map(QueryParam::value);
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    private Operations() {}

    /** All that are shown. */
    static Stream<Found> all() {
        return CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream())
                .flatMap(method -> Stream.ofNullable(verb(method.reflect()))
                        .map(verb -> new Found(method, path(method.reflect()), verb)))
                .filter(operation -> !hidden(operation.method().reflect()));
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .flatMap(mark -> Stream.ofNullable(mark.annotationType().getAnnotation(HttpMethod.class)))
                .map(mark -> mark.value().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse(null);
    }

    private static boolean hidden(Method method) {
        var operation = method.getAnnotation(Operation.class);
        return operation != null && operation.hidden();
    }

    private static String path(Method method) {
        var own = method.getAnnotation(Path.class);
        var whole = "/api/"
                + method.getDeclaringClass().getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
        return whole.replaceAll("/+", "/").replaceAll("/$", "");
    }
}
