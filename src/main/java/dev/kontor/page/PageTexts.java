package dev.kontor.page;

import dev.kontor.language.CallerLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The texts in the caller's language, for pages: {@code t['contact.new']}, {@code t.of('contact.found', total)}. */
@Named("t")
@RequestScoped
public class PageTexts extends AbstractMap<String, String> {

    private CallerLanguage language;

    /** For the container's proxy. */
    protected PageTexts() {}

    /** @param language of the caller */
    @Inject
    public PageTexts(CallerLanguage language) {
        this.language = language;
    }

    /**
     * A text without arguments.
     *
     * @throws java.util.MissingResourceException if there is none under the key
     */
    @Override
    public String get(Object key) {
        return language.text(key.toString());
    }

    /**
     * A text.
     *
     * @param arguments what {@code {0}} and so on stand for
     * @throws java.util.MissingResourceException if there is none under the key
     */
    public String of(String key, Object... arguments) {
        return language.text(key, arguments);
    }

    /** The text under a key, or the key's last part where there is none: for names that grow with the facts. */
    public String ifKnown(String prefix, String name) {
        return language.texts().know(prefix + name) ? language.text(prefix + name) : name;
    }

    /** The texts under some keys that begin alike, in a line. */
    public String all(String prefix, Collection<String> names) {
        return names.stream().map(name -> ifKnown(prefix, name)).collect(Collectors.joining(", "));
    }

    /** The text under the first of some keys that has one; empty if none has. */
    public Optional<String> firstKnown(String... keys) {
        return Arrays.stream(keys).filter(language.texts()::know).findFirst().map(key -> language.text(key));
    }

    /** Not all texts are for pages. */
    @Override
    public Set<Entry<String, String>> entrySet() {
        return Set.of();
    }
}
