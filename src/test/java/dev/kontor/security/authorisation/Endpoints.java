package dev.kontor.security.authorisation;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All that can be asked for: as the code has it, and as {@code docs/authorisation.md} has it. */
final class Endpoints {

    static final java.nio.file.Path PAGE = java.nio.file.Path.of("docs", "authorisation.md");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(/[^`]*)` \\| ([A-Z]+) \\| ([^|]+) \\|$");

    private Endpoints() {}

    /** Those that resource classes and servlets below the API's path declare, in order. */
    static List<Endpoint> ofTheCode() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.kontor");
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(Path.class) || type.isAnnotatedWith(WebServlet.class))
                .<Class<?>>map(type -> type.reflect())
                .flatMap(Endpoints::of)
                .sorted()
                .toList();
    }

    /** The rows of the page, in order. */
    static List<Endpoint> ofThePage() {
        return ROW.matcher(page())
                .results()
                .map(row -> new Endpoint(row.group(1), row.group(2), row.group(3)))
                .sorted()
                .toList();
    }

    /** The page with other rows. */
    static String pageWith(List<Endpoint> endpoints) {
        var page = page();
        var rows = ROW.matcher(page).results().toList();
        int from = rows.stream().mapToInt(MatchResult::start).min().orElse(page.length());
        int to = rows.stream().mapToInt(MatchResult::end).max().orElse(page.length());
        var table = String.join("\n", endpoints.stream().map(Endpoint::row).toList());
        return page.substring(0, from) + table + page.substring(to);
    }

    private static String page() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Endpoint> of(Class<?> type) {
        var servlet = type.getAnnotation(WebServlet.class);
        if (servlet != null) {
            return Arrays.stream(servlet.urlPatterns())
                    .filter(pattern -> pattern.startsWith("/api/"))
                    .map(pattern -> Endpoint.of(pattern.replace("*", "{name}"), "GET", Permission.of(type)));
        }
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .flatMap(method ->
                        verb(method)
                                .map(verb -> Endpoint.of(path(type, method), verb, Permission.of(type, method)))
                                .stream());
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Class<?> type, Method method) {
        var below = method.getAnnotation(Path.class);
        var whole = "/api/" + type.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
        return whole.replaceAll("\\{(\\w+):[^/]*}", "{$1}");
    }
}
