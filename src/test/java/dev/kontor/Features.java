package dev.kontor;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a feature of the CRM may know of another: its package {@code event}, which has its facts and ids, and shared values. */
final class Features {
    private static final Pattern PACKAGE = Pattern.compile("dev\\.kontor\\.crm\\.(\\w+).*");

    private Features() {}

    static ArchCondition<JavaClass> knowOfOthersOnlyEventsAndIds() {
        return new ArchCondition<>("know of other features only events, ids and shared values") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                origin.getDirectDependenciesFromSelf().stream()
                        .filter(Features::reachesTooFar)
                        .map(Dependency::getDescription)
                        .forEach(text -> events.add(SimpleConditionEvent.violated(origin, text)));
            }
        };
    }

    private static boolean reachesTooFar(Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        String of = feature(target);
        return !of.isEmpty()
                && !of.equals("shared")
                && !of.equals(feature(dependency.getOriginClass()))
                && !target.getPackageName().endsWith("." + of + ".event");
    }

    private static String feature(JavaClass type) {
        Matcher matcher = PACKAGE.matcher(type.getPackageName());
        return matcher.matches() ? matcher.group(1) : "";
    }
}
