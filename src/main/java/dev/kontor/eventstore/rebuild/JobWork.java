package dev.kontor.eventstore.rebuild;

import dev.kontor.eventstore.projection.Handlers;
import java.util.Optional;
import java.util.UUID;

/** What one kind of job does. Each method is called in a transaction of its own. */
interface JobWork {

    /** What comes after a step. */
    enum Next {
        /** Another step. */
        STEP,
        /** The end of the job, as all facts that it concerns are applied. */
        FINISH,
        /** Nothing: the job is over, or another node's. */
        NOTHING
    }

    /**
     * A node's turn at a job.
     *
     * @param id which job
     * @param node who works on it
     * @param handlers of the job's projection
     */
    record Turn(UUID id, String node, Handlers handlers) {

        /** The job, locked; empty if it is over, or another node's. */
        Optional<Job> lock(Jobs jobs) {
            return jobs.lock(id, node);
        }
    }

    /**
     * A fact that cannot be applied.
     *
     * @param failure why
     * @param attempts how often it was tried
     */
    record Refusal(Throwable failure, int attempts) {}

    /**
     * Applies the next facts.
     *
     * @param limit how many facts to look at
     */
    Next step(Turn turn, int limit);

    /** Passes over the next fact, which cannot be applied. */
    Next pass(Turn turn, Refusal refusal);

    /** Makes ready for {@link #finish}, once; most have nothing to do. */
    default void prepare(Turn turn) {}

    /** Ends the job, or finds that there is more to do first. */
    Next finish(Turn turn);

    /** Undoes what the locked job has built, as it will not be finished. */
    default void abandon(Job job) {}
}
