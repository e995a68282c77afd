package dev.kontor.eventstore.postgres;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to take a part of the facts for all of them. Asked after the log was read, in the same transaction: an archive
 * waits for whoever has read the log, so the answer is true for what was read.
 */
record ArchivedParts(EntityManager entities) {

    private static final String ALL_ONLINE = """
            select cast(kontor.all_online(cast(:tenant as text), cast(:types as text[]), :after, :upto) as integer)
            """;

    /**
     * @param tenant whose facts were asked for; null for those of all
     * @param types of which types; null for any
     * @throws jakarta.persistence.PersistenceException if some of them are archived, translated by {@link StoreFailures}
     */
    void requireNone(@Nullable String tenant, @Nullable Collection<String> types, long after, long upTo) {
        entities.createNativeQuery(ALL_ONLINE, Integer.class)
                .setParameter("tenant", tenant)
                .setParameter("types", types == null ? null : ArrayLiteral.quoted(types))
                .setParameter("after", after)
                .setParameter("upto", upTo)
                .getSingleResult();
    }
}
