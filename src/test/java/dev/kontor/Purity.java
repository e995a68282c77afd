package dev.kontor;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What makes a decision depend on more than the facts and the command: a clock, chance, the container, a database. */
final class Purity {
    static final DescribedPredicate<JavaClass> ARE_DECISIONS =
            DescribedPredicate.describe("are decisions", Purity::isDecision);

    static final ArchCondition<JavaClass> NEED_NOTHING_BUT_THEIR_ARGUMENTS =
            new ArchCondition<>("need nothing but their arguments") {
                @Override
                public void check(JavaClass decision, ConditionEvents events) {
                    Stream.concat(
                                    decision.getDirectDependenciesFromSelf().stream()
                                            .filter(dependency -> isImpure(dependency.getTargetClass()))
                                            .map(dependency -> dependency.getDescription()),
                                    decision.getAccessesFromSelf().stream()
                                            .filter(Purity::asksClockOrChance)
                                            .map(access -> access.getDescription()))
                            .forEach(text -> events.add(SimpleConditionEvent.violated(decision, text)));
                }
            };

    static final ArchCondition<JavaMethod> CALL_NOTHING_IMPURE = new ArchCondition<>("call nothing impure") {
        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            method.getAccessesFromSelf().stream()
                    .filter(access -> isImpure(access.getTargetOwner()) || asksClockOrChance(access))
                    .map(access -> access.getDescription())
                    .forEach(text -> events.add(SimpleConditionEvent.violated(method, text)));
        }
    };

    private static final String DECISION_MODEL = "dev.kontor.eventstore.DecisionModel";

    private static final Set<String> IMPURE_PACKAGES = Set.of(
            "com.github.f4b6a3",
            "jakarta.enterprise",
            "jakarta.inject",
            "jakarta.persistence",
            "jakarta.transaction",
            "java.sql",
            "javax.sql");

    private static final Set<String> IMPURE_TYPES = Set.of(
            "java.security.SecureRandom",
            "java.time.Clock",
            "java.time.InstantSource",
            "java.util.Random",
            "java.util.concurrent.ThreadLocalRandom");

    private Purity() {}

    private static boolean isDecision(JavaClass type) {
        return type.isAssignableTo(DECISION_MODEL)
                || type.getSimpleName().endsWith("Decision")
                || type.getEnclosingClass().filter(Purity::isDecision).isPresent();
    }

    private static boolean isImpure(JavaClass type) {
        return IMPURE_TYPES.contains(type.getName())
                || IMPURE_PACKAGES.stream()
                        .anyMatch(prefix -> type.getPackageName().equals(prefix)
                                || type.getPackageName().startsWith(prefix + "."));
    }

    private static boolean asksClockOrChance(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return false;
        }
        JavaClass owner = target.getOwner();
        return switch (target.getName()) {
            case "now" -> owner.getPackageName().startsWith("java.time");
            case "currentTimeMillis", "nanoTime" -> owner.isEquivalentTo(System.class);
            case "random" -> owner.isEquivalentTo(Math.class);
            case "randomUUID" -> owner.isEquivalentTo(UUID.class);
            default -> false;
        };
    }
}
