package dev.kontor.eventstore.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was erased and what is to be, for ever. Joins the caller's transaction. */
public interface ErasureLedger {

    /**
     * Notes that a subject is to be erased once the law does not want its data any more. A later request changes until
     * when, and nothing else.
     *
     * @param reason why, a word
     * @param by who asks for it
     * @param until until when the data are kept
     * @param keptFor which data the law wants, a word
     */
    void restrict(String tenant, Subject subject, String reason, String by, Instant until, String keptFor);

    /**
     * Notes that a subject was erased.
     *
     * @param reason why, a word; an earlier entry keeps its own
     * @param by who or what erased it
     * @param texts how many texts about it went with it
     */
    void erased(String tenant, Subject subject, String reason, String by, int texts);

    /** The entry of a subject. */
    Optional<LedgerEntry> of(String tenant, Subject subject);

    /**
     * A tenant's entries, the latest first.
     *
     * @param before only entries before this one, by their ids, which ascend in time; empty for all
     * @param limit at most so many
     */
    List<LedgerEntry> list(String tenant, Optional<UUID> before, int limit);

    /** What is to be erased by now, of all tenants, locked until the transaction ends; what another holds is left out. */
    List<LedgerEntry> due(Instant now, int limit);
}
