package dev.kontor.api;

import java.util.List;

/** A request says something that cannot be understood or is not allowed; the client has to correct it. */
public final class InvalidRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /** @param violations what is wrong; not empty */
    public InvalidRequestException(List<Violation> violations) {
        super("The request is not valid: " + violations);
        this.violations = List.copyOf(violations);
    }

    /** One thing is wrong. */
    public InvalidRequestException(String field, String message) {
        this(List.of(new Violation(field, message)));
    }

    /** What is wrong. */
    public List<Violation> violations() {
        return violations;
    }
}
