package dev.kontor.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The language of who calls, by their own choice or the {@code Accept-Language} of the request. It remembers whether it was asked for, so
 * that an answer in which it made a difference can say so, and others can be cached for everybody.
 */
@RequestScoped
public class CallerLanguage {

    private HttpServletRequest request;
    private @Nullable Texts texts;

    /** For the container's proxy. */
    protected CallerLanguage() {}

    /** @param request the current request */
    @Inject
    public CallerLanguage(HttpServletRequest request) {
        this.request = request;
    }

    /** The texts in the caller's language. */
    public Texts texts() {
        var known = texts;
        if (known == null) {
            known = Texts.of(Language.wantedBy(request));
            texts = known;
        }
        return known;
    }

    /**
     * A text in the caller's language.
     *
     * @param arguments what {@code {0}} and so on stand for
     * @throws java.util.MissingResourceException if there is none under the key
     */
    public String text(String key, Object... arguments) {
        return texts().text(key, arguments);
    }

    /** Whether anything of the answer is in the caller's language. */
    public boolean wasAskedFor() {
        return texts != null;
    }
}
