package dev.kontor.web;

import dev.kontor.page.Assets;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Says how long browsers may keep scripts, styles and pictures: for good at the address that pages name, which changes with
 * the content; at any other they ask each time, and are told if nothing has changed.
 */
@WebFilter(
        urlPatterns = {"*.css", "*.js", "*.svg"},
        asyncSupported = true)
public class AssetFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String ASK_FIRST = "no-cache";

    private final transient Assets assets;

    /** @param assets the addresses that pages name */
    @Inject
    public AssetFilter(Assets assets) {
        this.assets = assets;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", isOfToday(request) ? FOR_GOOD : ASK_FIRST);
        chain.doFilter(request, response);
    }

    private boolean isOfToday(HttpServletRequest request) {
        var asked = request.getParameter(Assets.VERSION);
        return asked != null
                && assets.version(request.getServletPath())
                        .filter(asked::equals)
                        .isPresent();
    }
}
