package dev.kontor.api;

import dev.kontor.language.CallerLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Says in which language an answer is, where it has texts, and that another client may get it in another. */
@Provider
@ApplicationScoped
public class LanguageFilter implements ContainerResponseFilter {

    private CallerLanguage language;

    /** For the container's proxy. */
    protected LanguageFilter() {}

    /** @param language of the current caller */
    @Inject
    public LanguageFilter(CallerLanguage language) {
        this.language = language;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (language.wasAskedFor()) {
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.CONTENT_LANGUAGE,
                            language.texts().language().tag());
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
    }
}
