package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.LogIntegrityException;
import dev.kontor.eventstore.StandbyException;
import dev.kontor.eventstore.serialization.EventTypes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/**
 * Looks, before a node appends its first fact, whether what the store's guarantees rest on is so: the sequence is not
 * behind the log, as it is after a restore that forgot it, and hands out positions one by one; and the context keys
 * that this release declares are carried by the facts that it takes them to guard ({@link RecordedKeys}).
 */
public final class LogIntegrity {

    private static final String SEQUENCE = """
            select kontor.incarnation() as incarnation,
                   kontor.last_position() as drawn,
                   (select coalesce(max(position), 0) from kontor.event_log) as stored,
                   (select seqcache = 1 and seqincrement = 1 and not seqcycle from pg_sequence
                     where seqrelid = cast('kontor.event_position' as regclass)) as one_by_one
            """;

    private final EntityManager entities;
    private final RecordedKeys recordedKeys;

    /**
     * @param entities joins the caller's transaction
     * @param types what this release declares
     */
    public LogIntegrity(EntityManager entities, EventTypes types) {
        this.entities = entities;
        this.recordedKeys = new RecordedKeys(entities, types);
    }

    /**
     * Checks, and records the context keys of this release. The caller commits.
     *
     * @throws LogIntegrityException if Kontor must not start
     * @throws StandbyException if this is a standby
     */
    public void verify() {
        StoreFailures.translating(() -> {
            verifySequence();
            recordedKeys.verify();
            return true;
        });
    }

    private void verifySequence() {
        Tuple sequence =
                (Tuple) entities.createNativeQuery(SEQUENCE, Tuple.class).getSingleResult();
        long drawn = sequence.get("drawn", Number.class).longValue();
        long stored = sequence.get("stored", Number.class).longValue();
        if (drawn < stored) {
            throw new LogIntegrityException(
                    "The log goes up to position %d, and the sequence kontor.event_position only to %d, as after an incomplete restore. Run: select setval('kontor.event_position', %d); then start Kontor again."
                            .formatted(stored, drawn, stored));
        }
        if (!sequence.get("one_by_one", Boolean.class)) {
            throw new LogIntegrityException(
                    "The sequence kontor.event_position must hand out positions one by one. Run: alter sequence kontor.event_position cache 1 increment 1 no cycle; then start Kontor again.");
        }
    }
}
