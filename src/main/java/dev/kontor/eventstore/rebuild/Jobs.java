package dev.kontor.eventstore.rebuild;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The jobs as all nodes see them. Every method joins the caller's transaction. */
public interface Jobs {

    /**
     * Notes a job that any node may then claim.
     *
     * @param goal where it ends; a job that follows the log moves it on
     * @return empty if another job of the subscription runs
     */
    Optional<Job> start(Job.Work work, long goal);

    /** A job as it stands. */
    Optional<Job> find(UUID job);

    /** The job of a subscription that runs, if one does. */
    Optional<Job> running(String subscription);

    /** All jobs that run, at most one of each subscription. */
    List<Job> running();

    /** The latest jobs of a subscription, the last one first. */
    List<Job> latest(String subscription, int limit);

    /**
     * Takes on a job that nobody works on, or whose node has not been heard of for the length of a lease.
     *
     * @param node who takes it
     * @param versions the projections that the node has, and in which version
     * @param busyWith those that the node works on already
     * @return empty if there is none that the node could do
     */
    Optional<Job> claim(String node, Map<String, Integer> versions, Set<UUID> busyWith);

    /**
     * Locks a running job until the transaction ends: nobody else takes a step of it, cancels or ends it meanwhile.
     *
     * @param node who must be working on it; null for anybody
     * @return empty if it does not run any more, or another node has taken it over
     */
    Optional<Job> lock(UUID job, @Nullable String node);

    /** Notes how far a locked job has come, and that its node lives. */
    void advance(UUID job, Job.Progress progress);

    /** Notes why a locked job does not come on for the moment, until it does. */
    void note(UUID job, String error);

    /** Gives a job up, so that another node may claim it at once. */
    void release(UUID job, String node);

    /**
     * Ends a locked job.
     *
     * @param error why it failed or was cancelled; null if it did not
     * @param report what it found, as JSON; null for nothing
     */
    void end(UUID job, Job.Status status, @Nullable String error, @Nullable String report);
}
