package dev.kontor.api.problem;

import dev.kontor.api.Problem;
import dev.kontor.eventstore.rebuild.JobRefusedException;
import dev.kontor.eventstore.rebuild.ShadowTableException;
import dev.kontor.eventstore.subscription.SubscriptionStateException;
import dev.kontor.eventstore.subscription.UnknownSubscriptionException;
import org.jspecify.annotations.Nullable;

/** Problems of operators who steer subscriptions. */
final class SteeringProblems {

    private SteeringProblems() {}

    /** The problem; null if the failure is none of these. */
    static @Nullable Problem of(Throwable failure) {
        return switch (failure) {
            case UnknownSubscriptionException unknown ->
                Problem.of("subscription-unknown", "Not found", 404, message(unknown));
            case SubscriptionStateException state -> refused("subscription-state", state);
            case JobRefusedException job -> refused(job.rule(), job);
            case ShadowTableException tables -> refused("not-rebuildable", tables);
            default -> null;
        };
    }

    private static Problem refused(String rule, Throwable failure) {
        return Problem.of(rule, "Refused by a rule", 409, message(failure));
    }

    private static String message(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }
}
