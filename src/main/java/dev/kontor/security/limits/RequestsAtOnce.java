package dev.kontor.security.limits;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts the requests that take a thread of the server at this moment; live streams take none. Those beyond the limit
 * are marked, for {@link OverloadFilter} to refuse them in the form of the API.
 */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class RequestsAtOnce extends HttpFilter {

    /** The attribute of a request that is one too many. */
    static final String TOO_MANY = RequestsAtOnce.class.getName();

    private static final long serialVersionUID = 1L;

    private final AtomicInteger now = new AtomicInteger();

    @Inject
    @ConfigProperty(name = "kontor.limits.requests-at-once", defaultValue = "40")
    private int most;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (now.incrementAndGet() > most) {
            request.setAttribute(TOO_MANY, true);
        }
        try {
            chain.doFilter(request, response);
        } finally {
            now.decrementAndGet();
        }
    }
}
