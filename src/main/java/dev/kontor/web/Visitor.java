package dev.kontor.web;

import dev.kontor.api.Caller;
import dev.kontor.language.CallerLanguage;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageCookies;
import dev.kontor.security.identity.Identity;
import dev.kontor.security.session.Sessions;
import jakarta.annotation.security.PermitAll;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who looks at a page, and how they like it to look. */
@PageBean
@PermitAll
public class Visitor {

    private static final List<String> THEMES = List.of("light", "dark");

    private Caller caller;
    private Sessions sessions;
    private HttpServletRequest request;
    private ExternalContext external;
    private PageCookies cookies;
    private CallerLanguage language;

    /** For the container's proxy. */
    protected Visitor() {}

    /** All parts by CDI. */
    @Inject
    public Visitor(
            Caller caller,
            Sessions sessions,
            HttpServletRequest request,
            ExternalContext external,
            PageCookies cookies,
            CallerLanguage language) {
        this.caller = caller;
        this.sessions = sessions;
        this.request = request;
        this.external = external;
        this.cookies = cookies;
        this.language = language;
    }

    /** Whether it is known who it is. */
    public boolean isKnown() {
        return caller.identity().isPresent();
    }

    /** What people call them; empty if nobody knows. */
    public String getName() {
        return caller.identity().map(Identity::displayName).orElse("");
    }

    /** The first letters of their names. */
    public String getInitials() {
        return Arrays.stream(getName().split("\\s+"))
                .filter(part -> !part.isEmpty())
                .limit(2)
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    /** Their roles, in the order of the alphabet. */
    public List<String> getRoles() {
        return caller.identity()
                .map(known -> known.roles().stream().sorted().toList())
                .orElse(List.of());
    }

    /** What the API wants with each change that a page's script sends. */
    public String getCsrfToken() {
        return sessions.proof(request);
    }

    /** Their language, as HTML names it. */
    public String getLanguage() {
        return language.texts().language().tag();
    }

    /** By which Faces writes. */
    public Locale getLocale() {
        return language.texts().language().locale();
    }

    /** Light or dark, if they chose; else empty, and their system says. */
    public String getTheme() {
        return cookies.value("kontor-theme").filter(THEMES::contains).orElse("");
    }

    /** Signs out. */
    public void leave() throws IOException {
        sessions.end(request);
        external.redirect(request.getContextPath() + "/web/sign-in");
    }
}
