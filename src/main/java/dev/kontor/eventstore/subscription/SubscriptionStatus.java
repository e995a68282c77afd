package dev.kontor.eventstore.subscription;

/** How a subscription fares. */
public enum SubscriptionStatus {
    /** It follows the log. */
    ACTIVE,
    /** An operator has stopped it. */
    PAUSED,
    /**
     * It cannot go on for a reason that is no single fact's, and tries again by itself; unless it has parked too many
     * facts in a row, then it waits to be resumed. Its last error says which.
     */
    FAILED,
    /** Its read model is of an older version of its projection and stays as it is until a rebuild has replaced it. */
    REBUILDING
}
