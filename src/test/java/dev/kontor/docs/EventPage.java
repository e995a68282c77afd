package dev.kontor.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.kontor.eventstore.Category;
import dev.kontor.eventstore.EventCatalog;
import dev.kontor.eventstore.EventDescriptor;
import dev.kontor.eventstore.EventDescriptor.KeyDeclaration;
import dev.kontor.eventstore.serialization.EventTypes;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The catalogue of events as a page: everything that the registry knows, and who writes and reads it. */
final class EventPage {

    private static final String HEAD = """
            # Events

            Every type of fact that the log can have, made from the code: do not edit this page, see CONTRIBUTING.md.
            A property with a key is a context key, under the name of the key if that is another; one that may be absent
            is marked with `?`. What is personal is encrypted in the log: see erasure.md. “Written by” are the classes that make such a fact, “decisions” those that fold it,
            “read models” the projections that take it in.
            """;

    private final EventTypes types;
    private final EventUses uses;

    /** @param classes those of the application, without tests */
    EventPage(JavaClasses classes) {
        this.types = new EventTypes(classes.stream()
                .filter(type -> type.isAssignableTo(EventCatalog.class) && !type.isInterface())
                .map(EventPage::catalog)
                .toList());
        this.uses = new EventUses(classes);
    }

    private static EventCatalog catalog(JavaClass type) {
        try {
            return (EventCatalog) type.reflect().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " needs a constructor without parameters.", e);
        }
    }

    /** The page in Markdown. */
    String text() {
        var page = new ArrayList<String>();
        page.add(HEAD);
        page.add("Every fact of every type is taken in by: " + names(uses.takingInAll()) + ".\n");
        types.categories().stream()
                .filter(category -> !of(category).isEmpty())
                .sorted(Comparator.comparing(Category::name))
                .forEach(category -> {
                    page.add(heading(category));
                    of(category).forEach(type -> page.add(section(type)));
                });
        return String.join("\n", page);
    }

    private List<EventDescriptor> of(Category category) {
        return types.all().stream()
                .filter(type -> type.category().equals(category))
                .sorted(Comparator.comparing(EventDescriptor::name))
                .toList();
    }

    private String heading(Category category) {
        var streams = category.hasEntities()
                ? "`%s` and `%s-{id}`".formatted(category.name(), category.entity())
                : "`%s`".formatted(category.name());
        return "## %s%n%nStreams: %s. %d types.%n"
                .formatted(
                        category.name().substring(0, 1).toUpperCase(Locale.ROOT)
                                + category.name().substring(1),
                        streams,
                        of(category).size());
    }

    private String section(EventDescriptor type) {
        var comment = RecordComment.of(type.javaType());
        var lines = new ArrayList<String>();
        lines.add("### " + type.name() + "\n");
        lines.add(comment.meaning() + " Version " + type.version() + ".\n");
        lines.add("| property | type | key | personal | meaning |\n| --- | --- | --- | --- | --- |");
        for (RecordComponent component : type.javaType().getRecordComponents()) {
            lines.add(row(type, component, comment));
        }
        lines.add("\nWritten by: " + names(uses.producers(type)) + ". Decisions: " + names(uses.decisions(type))
                + ". Read models: " + names(uses.readModels(type)) + ".\n");
        return String.join("\n", lines);
    }

    private static String row(EventDescriptor type, RecordComponent component, RecordComment comment) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        var keys = type.keys().stream()
                .filter(key -> key.path().getFirst().equals(component.getName()))
                .map(KeyDeclaration::name)
                .collect(Collectors.joining(", "));
        return "| %s%s | %s | %s | %s | %s |"
                .formatted(
                        component.getName(),
                        optional ? "?" : "",
                        simple(component.getGenericType().getTypeName()),
                        keys,
                        personal(type, component),
                        comment.components().getOrDefault(component.getName(), ""))
                .replaceAll("\\|  (?=\\|)", "| ");
    }

    /** Whether it is encrypted under the key of the fact's data subject: all of it, or which parts. */
    private static String personal(EventDescriptor type, RecordComponent component) {
        var declared = type.personal();
        if (declared == null) {
            return "";
        }
        return declared.properties().stream()
                .filter(property -> property.path().getFirst().equals(component.getName()))
                .map(property -> property.path().size() == 1
                        ? "yes"
                        : String.join(
                                ".", property.path().subList(1, property.path().size())))
                .collect(Collectors.joining(", "));
    }

    /** A type without packages and enclosing types. */
    private static String simple(String type) {
        return type.replaceAll("[\\w.]+[.$](\\w+)", "$1");
    }

    private static String names(Collection<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
