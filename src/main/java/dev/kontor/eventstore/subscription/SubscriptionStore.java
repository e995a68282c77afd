package dev.kontor.eventstore.subscription;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of subscriptions. Every method works in the caller's transaction. */
public interface SubscriptionStore {

    /**
     * A subscription whose row this transaction holds.
     *
     * @param position the checkpoint
     * @param status how it fares
     * @param projectionVersion the version of the code that wrote the read model
     * @param owner the node whose it is; null if nobody's
     * @param failures how often in a row it has failed
     * @param parked how many facts were parked since one was last taken in
     */
    record Locked(
            long position,
            SubscriptionStatus status,
            int projectionVersion,
            @Nullable String owner,
            int failures,
            int parked) {

        /** Whether code of a version wrote the read model, as it stands, and may change it. */
        public boolean isWrittenBy(int version) {
            return version == projectionVersion && status != SubscriptionStatus.REBUILDING;
        }

        /** Whether a node is to go on with it. */
        public boolean isFor(String node) {
            return node.equals(owner) && (status == SubscriptionStatus.ACTIVE || status == SubscriptionStatus.FAILED);
        }
    }

    /**
     * What a transaction has done for a subscription.
     *
     * @param events how many facts it has applied
     * @param time how long that took
     * @param errors how many facts it has parked
     */
    record Work(int events, Duration time, int errors) {

        /**
         * Work that has just ended.
         *
         * @param start when it began, by {@link System#nanoTime()}
         */
        static Work of(int events, long start, int errors) {
            return new Work(events, Duration.ofNanos(System.nanoTime() - start), errors);
        }
    }

    /** Makes the row of a projection unless there is one; one of an older version waits to be rebuilt. */
    void register(String name, int version);

    /** Holds a subscription's row until the transaction ends; waits for whoever holds it. Empty if there is none. */
    Optional<Locked> lock(String name);

    /**
     * Moves the checkpoint of a row that this transaction holds: it succeeds, so it has not failed any more. Counts the
     * facts that are parked one after the other.
     */
    void advance(String name, long position, Work work);

    /** Counts what was done without moving the checkpoint. */
    void count(String name, Work work);

    /**
     * Notes that a batch has failed, unless the subscription has gone to another node meanwhile.
     *
     * @param tolerated after how many failures in a row it is FAILED
     */
    void failed(String name, String node, String error, int tolerated);

    /**
     * Notes on a row that this transaction holds that it is FAILED and why.
     *
     * @param error why, and what to do
     */
    void halt(String name, String error);

    /**
     * Writes now what was to be written at the end, so that a failure is known to be this work's.
     *
     * @param closely also has the database look now for what it would look at in the commit
     */
    void check(boolean closely);

    /** The checkpoint, without waiting; 0 if there is no such subscription. */
    long position(String name);

    /** All, by name. */
    List<Subscription> all();

    /** One; empty if there is none of this name. */
    Optional<Subscription> one(String name);

    /** Sets the status of a row that this transaction holds; forgets what failed and was parked in a row. */
    void become(String name, SubscriptionStatus status);
}
