package dev.kontor.api.problem;

import dev.kontor.api.Problem;
import dev.kontor.eventstore.archive.ArchiveRefusedException;
import dev.kontor.eventstore.archive.UnknownPartitionException;
import dev.kontor.eventstore.check.CheckRunningException;
import dev.kontor.eventstore.rebuild.JobRefusedException;
import dev.kontor.eventstore.rebuild.ShadowTableException;
import dev.kontor.eventstore.subscription.SubscriptionStateException;
import dev.kontor.eventstore.subscription.UnknownSubscriptionException;
import dev.kontor.language.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Problems of operators who steer subscriptions and check the log. Their details are the kernel's own words, in English as in its log;
 * the titles are in the operator's language.
 */
final class SteeringProblems {

    private SteeringProblems() {}

    /** The problem; null if the failure is none of these. */
    static @Nullable Problem of(Throwable failure, Texts texts) {
        return switch (failure) {
            case UnknownSubscriptionException unknown ->
                Problem.of("subscription-unknown", texts.text("unknown.title"), 404, message(unknown));
            case UnknownPartitionException unknown ->
                Problem.of("partition-unknown", texts.text("unknown.title"), 404, message(unknown));
            case ArchiveRefusedException archive -> refused(archive.rule(), archive, texts);
            case CheckRunningException running -> refused("check-running", running, texts);
            case SubscriptionStateException state -> refused("subscription-state", state, texts);
            case JobRefusedException job -> refused(job.rule(), job, texts);
            case ShadowTableException tables -> refused("not-rebuildable", tables, texts);
            default -> null;
        };
    }

    private static Problem refused(String rule, Throwable failure, Texts texts) {
        return Problem.of(rule, texts.text("refused.title"), 409, message(failure));
    }

    private static String message(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }
}
