package dev.kontor.crm.opportunity;

/** Whether an opportunity may still come to something. */
public enum OpportunityStatus {
    /** It may. */
    OPEN,
    /** The deal was made. */
    WON,
    /** There will be no deal. */
    LOST
}
