package dev.kontor.security.identity;

import java.time.Duration;
import java.util.Map;

/** Too many attempts to sign in have failed: nothing was tried, and nothing is for a while. */
public final class TooManyAttemptsException extends AccessException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    /** @param wait how long nothing is tried */
    public TooManyAttemptsException(Duration wait) {
        super("too-many-attempts", "Too many attempts to sign in have failed.");
        this.wait = wait;
    }

    @Override
    public int status() {
        return 429;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
    }
}
