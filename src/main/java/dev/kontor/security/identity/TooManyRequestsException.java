package dev.kontor.security.identity;

import java.time.Duration;
import java.util.Map;

/** The caller, or all of their tenant together, send more requests than they may. */
public final class TooManyRequestsException extends AccessException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    /** @param wait how long until there may be another */
    public TooManyRequestsException(Duration wait) {
        super("too-many-requests", "There are too many requests in a second.");
        this.wait = wait;
    }

    @Override
    public int status() {
        return 429;
    }

    @Override
    public Map<String, String> headers() {
        // whole seconds, and none would be an invitation to try at once
        return Map.of("Retry-After", Long.toString(wait.plusNanos(999_999_999).toSeconds()));
    }
}
