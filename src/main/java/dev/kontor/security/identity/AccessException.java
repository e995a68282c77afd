package dev.kontor.security.identity;

import java.util.Map;

/** A request is not let through. */
public abstract sealed class AccessException extends RuntimeException
        permits NotSignedInException, SignInFailedException, TooManyAttemptsException, AccessDeniedException {

    private static final long serialVersionUID = 1L;

    private final String rule;

    AccessException(String rule, String message) {
        super(message);
        this.rule = rule;
    }

    /** The problem's stable name, under which its texts stand. */
    public final String rule() {
        return rule;
    }

    /** The HTTP status. */
    public abstract int status();

    /** What the answer's head must say. */
    public abstract Map<String, String> headers();
}
