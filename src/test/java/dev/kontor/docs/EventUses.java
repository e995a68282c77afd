package dev.kontor.docs;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.kontor.eventstore.ContextModel;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventDescriptor;
import dev.kontor.eventstore.projection.Projection;
import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who writes and reads facts, as the compiled classes say. */
final class EventUses {

    private final JavaClasses classes;

    EventUses(JavaClasses classes) {
        this.classes = classes;
    }

    /** The projections that take in every fact. */
    Collection<String> takingInAll() {
        return projections(parameter -> parameter == Event.class);
    }

    /** The projections that take in facts of a type among others. */
    Collection<String> readModels(EventDescriptor type) {
        return projections(parameter -> parameter != Event.class && parameter.isAssignableFrom(type.javaType()));
    }

    private Collection<String> projections(Predicate<Class<?>> takesIn) {
        return sorted(classes.stream()
                .filter(type -> type.isAssignableTo(Projection.class) && !type.isInterface())
                .filter(type -> Arrays.stream(type.reflect().getMethods())
                        .filter(method -> method.getName().equals("on") && !method.isBridge())
                        .anyMatch(method -> takesIn.test(method.getParameterTypes()[0]))));
    }

    /** The classes that make such facts. */
    Collection<String> producers(EventDescriptor type) {
        return sorted(classes.get(type.javaType()).getConstructorCallsToSelf().stream()
                .map(call -> call.getOriginOwner())
                .filter(origin -> !origin.isAssignableTo(Event.class)));
    }

    /**
     * The classes with folds that ask for such facts, or know them by themselves; those of read models count as read
     * models. What a class asks for is in the queries beside the facts, too.
     */
    Collection<String> decisions(EventDescriptor type) {
        var fact = classes.get(type.javaType());
        var knowing = Stream.concat(
                        fact.getDirectDependenciesToSelf().stream().map(Dependency::getOriginClass),
                        classes.stream().filter(model -> asksFor(model, fact)))
                .map(EventUses::outermost)
                .collect(Collectors.toSet());
        return sorted(classes.stream()
                .filter(model -> model.isAssignableTo(ContextModel.class) && !model.isInterface())
                .map(EventUses::outermost)
                .filter(knowing::contains));
    }

    private static boolean asksFor(JavaClass model, JavaClass fact) {
        return model.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().isAssignableTo(Event.class))
                .flatMap(call -> call.getTarget().resolveMember().stream())
                .filter(query -> query.getRawReturnType().isEquivalentTo(ContextQuery.class))
                .flatMap(query -> query.getReferencedClassObjects().stream())
                .anyMatch(named -> fact.isAssignableTo(named.getRawType().reflect()));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(EventUses::outermost).orElse(type);
    }

    private static Collection<String> sorted(Stream<JavaClass> types) {
        return types.map(EventUses::outermost)
                .map(type -> "`" + type.getSimpleName() + "`")
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
