package dev.kontor.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

/** What a browser remembers of how somebody likes to look at Kontor. Nothing depends on it but looks. */
@RequestScoped
public class PageCookies {

    private HttpServletRequest request;

    /** For the container's proxy. */
    protected PageCookies() {}

    /** @param request the current request */
    @Inject
    public PageCookies(HttpServletRequest request) {
        this.request = request;
    }

    /** Where the browser is; UTC as long as it has not said. */
    public ZoneId zone() {
        try {
            return value("kontor-zone")
                    .map(text -> ZoneId.of(text.replace(':', '/')))
                    .orElse(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /** A cookie's value. */
    public Optional<String> value(String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
