package dev.kontor.eventstore.subscription;

/** Tells what failed. */
public interface Faults {

    /**
     * Whether a failure is none of the fact's that was being taken in: the database was away, others were in the way,
     * time was up. The same will succeed later.
     */
    boolean isTemporary(Throwable failure);

    /** What failed, in a line or few, for an operator. */
    String describe(Throwable failure);
}
