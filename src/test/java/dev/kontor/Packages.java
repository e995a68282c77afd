package dev.kontor;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ClassesTransformer;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;
import java.util.stream.Collectors;

/** Rules about packages as a whole. */
final class Packages {
    private Packages() {}

    static ClassesTransformer<JavaPackage> withClasses() {
        return new AbstractClassesTransformer<>("packages") {
            @Override
            public Iterable<JavaPackage> doTransform(JavaClasses classes) {
                return classes.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
            }
        };
    }

    static ArchCondition<JavaPackage> beAnnotatedWith(Class<? extends Annotation> annotation) {
        return new ArchCondition<>("be annotated with @" + annotation.getSimpleName() + " in their package-info.java") {
            @Override
            public void check(JavaPackage subject, ConditionEvents events) {
                if (!subject.isAnnotatedWith(annotation)) {
                    events.add(SimpleConditionEvent.violated(
                            subject, subject.getName() + " has no @" + annotation.getSimpleName()));
                }
            }
        };
    }
}
