package dev.kontor.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Knows the pages, and who may open which and call what. */
@ApplicationScoped
public class Doors {

    private final Map<String, Door> ofCalls = new ConcurrentHashMap<>();
    private BeanManager beans;
    private Map<String, Door> ofPages;

    /** For the container's proxy. */
    protected Doors() {}

    /** @param beans those of pages among them */
    @Inject
    public Doors(BeanManager beans) {
        this.beans = beans;
        this.ofPages = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Shows.class))
                .distinct()
                .collect(Collectors.toUnmodifiableMap(
                        type -> type.getAnnotation(Shows.class).value(), Door::of));
    }

    /** Who may open a page; empty if there is no such page. */
    public Optional<Door> ofPage(String file) {
        return Optional.ofNullable(ofPages.get(file));
    }

    /**
     * Who may call what pages name, such as {@code contactEdits} or {@code contactEdits.rename}.
     *
     * @throws IllegalArgumentException if there is no such bean or method
     */
    public Door ofCall(String call) {
        return ofCalls.computeIfAbsent(call, this::find);
    }

    private Door find(String call) {
        var parts = call.split("\\.", 2);
        var bean = beans.resolve(beans.getBeans(parts[0]));
        if (bean == null) {
            throw new IllegalArgumentException("No bean is called " + parts[0] + ".");
        }
        var type = bean.getBeanClass();
        return parts.length == 1
                ? Door.of(type)
                : Arrays.stream(type.getMethods())
                        .filter(method -> method.getName().equals(parts[1]) && !method.isBridge())
                        .findFirst()
                        .map(method -> Door.of(type, method))
                        .orElseThrow(() -> new IllegalArgumentException("No method is called " + call + "."));
    }
}
