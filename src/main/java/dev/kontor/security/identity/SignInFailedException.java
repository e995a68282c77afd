package dev.kontor.security.identity;

import java.util.Map;

/** No active user has this address and this password. Which of them is wrong is nobody's business. */
public final class SignInFailedException extends AccessException {

    private static final long serialVersionUID = 1L;

    /** Somebody could not sign in. */
    public SignInFailedException() {
        super("sign-in-failed", "Address or password are wrong.");
    }

    @Override
    public int status() {
        return 401;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("WWW-Authenticate", "Bearer realm=\"kontor\"");
    }
}
