package dev.kontor.security.identity;

import java.util.Map;

/** Nobody knows who calls, and what they ask for is not for everybody. */
public final class NotSignedInException extends AccessException {

    private static final long serialVersionUID = 1L;

    private final boolean believed;

    private NotSignedInException(boolean believed, String message) {
        super("unauthorized", message);
        this.believed = believed;
    }

    /** The request has no token and no session. */
    public static NotSignedInException withoutProof() {
        return new NotSignedInException(true, "The request says nothing of who sends it.");
    }

    /** The request has a token that is not believed. */
    public static NotSignedInException notBelieved() {
        return new NotSignedInException(false, "The request's token is not believed.");
    }

    @Override
    public int status() {
        return 401;
    }

    /** As RFC 6750, 3, has it. */
    @Override
    public Map<String, String> headers() {
        return Map.of(
                "WWW-Authenticate",
                believed ? "Bearer realm=\"kontor\"" : "Bearer realm=\"kontor\", error=\"invalid_token\"");
    }
}
