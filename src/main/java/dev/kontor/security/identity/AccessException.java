package dev.kontor.security.identity;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request is not let through. */
public abstract sealed class AccessException extends RuntimeException
        permits NotSignedInException,
                SignInFailedException,
                TooManyRequestsException,
                OverloadedException,
                AccessDeniedException {

    private static final long serialVersionUID = 1L;

    private static final int MOST_CAUSES = 20;

    private final String rule;

    AccessException(String rule, String message) {
        super(message);
        this.rule = rule;
    }

    /** The one that a failure is, or that it was caused by; empty if there is none. */
    public static Optional<AccessException> within(@Nullable Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .filter(AccessException.class::isInstance)
                .map(AccessException.class::cast)
                .findFirst();
    }

    /** The problem's stable name, under which its texts stand. */
    public final String rule() {
        return rule;
    }

    /** The HTTP status. */
    public abstract int status();

    /** What the answer's head must say; empty if its status says it all. */
    public Map<String, String> headers() {
        return Map.of();
    }
}
