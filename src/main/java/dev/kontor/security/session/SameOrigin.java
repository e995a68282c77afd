package dev.kontor.security.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/**
 * Whether a browser says that a page of this site sent a request. It says so in headers that no page can set: {@code
 * Sec-Fetch-Site} (Fetch Metadata), or {@code Origin} in browsers that do not know it.
 */
public final class SameOrigin {

    private SameOrigin() {}

    /** True for this site, false for another, empty if the browser says nothing, or is none. */
    public static Optional<Boolean> of(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return Optional.of(site.equals("same-origin"));
        }
        return Optional.ofNullable(request.getHeader("Origin")).map(origin -> isHere(origin, request));
    }

    private static boolean isHere(String origin, HttpServletRequest request) {
        try {
            // not the scheme: a proxy may have taken the TLS away
            var authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
