package dev.kontor.api.problem;

import dev.kontor.api.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What validation found, by the names that the client used. */
final class Violations {

    private Violations() {}

    /** @param wording what to say of each */
    static List<Violation> of(ConstraintViolationException invalid, Function<ConstraintViolation<?>, String> wording) {
        return invalid.getConstraintViolations().stream()
                .map(violation -> new Violation(field(violation), wording.apply(violation)))
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
    }

    /** The path without the resource's method and parameter. */
    private static String field(ConstraintViolation<?> violation) {
        var properties = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() == ElementKind.PROPERTY)
                .map(Path.Node::toString)
                .collect(Collectors.joining("."));
        return properties.isEmpty() ? "body" : properties;
    }
}
