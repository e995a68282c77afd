package dev.kontor;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Timeout;
import java.lang.annotation.Annotation;
import java.util.List;

/** Methods that the container calls: at a bean's begin and end, and when a timer fires. */
final class Callbacks {

    private static final List<Class<? extends Annotation>> MARKS =
            List.of(PostConstruct.class, PreDestroy.class, Schedule.class, Timeout.class);

    static final DescribedPredicate<JavaMethod> ARE_CALLBACKS = DescribedPredicate.describe(
            "are called by the container", method -> MARKS.stream().anyMatch(method::isAnnotatedWith));

    static final ArchCondition<JavaMethod> BE_THE_ONLY_ONES_OF_THEIR_NAME =
            new ArchCondition<>("be the only ones of their name") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    if (hasNamesake(method)) {
                        events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " has others of its name"));
                    }
                }
            };

    private Callbacks() {}

    private static boolean hasNamesake(JavaMethod method) {
        return method.getOwner().getMethods().stream()
                        .filter(other -> other.getName().equals(method.getName()))
                        .count()
                > 1;
    }
}
