package dev.kontor.crm.customer.timeline;

/** What sort of happening an entry of a timeline tells of. */
public enum TimelineCategory {
    /** People dealt with each other. */
    INTERACTION,
    /** Something was ordered, shipped or given up. */
    TRANSACTION,
    /** What is known of the customer changed. */
    SYSTEM,
    /** Another system had a part in it. */
    INTEGRATION
}
