package dev.kontor.crm.erasure;

/** Why somebody is erased (GDPR, article 17.1): a word and no text, so that nothing personal is in the ledger. */
public enum Ground {
    /** They want it, or have withdrawn their consent. */
    REQUEST,
    /** The data are not needed any more for what they were kept. */
    PURPOSE_ENDED,
    /** They should not have been kept. */
    UNLAWFUL,
    /** The law wants it. */
    LEGAL_OBLIGATION
}
