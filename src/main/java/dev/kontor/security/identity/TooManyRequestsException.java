package dev.kontor.security.identity;

import java.time.Duration;
import java.util.Map;

/** More is asked for than may be. Nothing was tried, and nothing is for a while. */
public final class TooManyRequestsException extends AccessException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    private TooManyRequestsException(String rule, String message, Duration wait) {
        super(rule, message);
        this.wait = wait;
    }

    /**
     * The caller, or all of their tenant together, send more requests than they may.
     *
     * @param wait how long until there may be another
     */
    public static TooManyRequestsException ofAllKinds(Duration wait) {
        return new TooManyRequestsException("too-many-requests", "There are too many requests in a second.", wait);
    }

    /**
     * Too many attempts to sign in have failed.
     *
     * @param wait how long none is tried
     */
    public static TooManyRequestsException toSignIn(Duration wait) {
        return new TooManyRequestsException("too-many-attempts", "Too many attempts to sign in have failed.", wait);
    }

    @Override
    public int status() {
        return 429;
    }

    @Override
    public Map<String, String> headers() {
        // whole seconds, and none would be an invitation to try at once
        return Map.of(
                "Retry-After",
                Long.toString(Math.max(1, wait.plusNanos(999_999_999).toSeconds())));
    }
}
