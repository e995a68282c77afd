package dev.kontor.eventstore.check;

/**
 * Something that is not as it should be.
 *
 * @param kind what is wrong
 * @param position the fact that it is about; 0 if about none
 * @param detail what exactly; never a payload
 */
public record Finding(Kind kind, long position, String detail) {

    /** What can be wrong. */
    public enum Kind {
        /** Facts do not come in ascending order, or not above 0. */
        ORDER,
        /** No catalog of this release names the fact's type. */
        UNKNOWN_TYPE,
        /** The fact was written by a newer release. */
        UNKNOWN_VERSION,
        /** The payload does not give the record that it should. */
        UNREADABLE,
        /** A context key that the type declares is not there: a decision would not find the fact. */
        MISSING_KEY,
        /** A context key is there that the fact does not have. */
        SURPLUS_KEY,
        /** Something speaks of a fact that is not there: it was there once. */
        LOST_FACT,
        /** A fact and its link do not fit, or do not follow what is before: one was changed, or removed with its link. */
        BROKEN_LINK,
        /** A fact has no link although the chain goes further: it was inserted later. */
        UNLINKED_FACT,
        /** A chain does not end, or not go through, where its head or one that was kept elsewhere says. */
        BROKEN_HEAD,
        /** The sequence of positions is behind the log, or does not hand them out one by one. */
        SEQUENCE,
        /** What keeps the log append-only or unique is not in place. */
        GUARD,
        /** PostgreSQL has counted changes or removals of facts since its statistics began. */
        ALTERED,
        /** A fact is recorded in the future: a clock was wrong. */
        CLOCK,
        /** Facts are archived, and were not looked at; they are when they are read back. */
        ARCHIVED;

        /** Whether guarantees are at risk; else it is for the operator to know. */
        public boolean isSerious() {
            return this != ALTERED && this != CLOCK && this != ARCHIVED;
        }

        /** Whether it is evidence that facts were changed, removed or inserted behind the store's back. */
        public boolean isEvidence() {
            return this == LOST_FACT || this == BROKEN_LINK || this == UNLINKED_FACT || this == BROKEN_HEAD;
        }
    }
}
