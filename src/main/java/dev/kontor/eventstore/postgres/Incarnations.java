package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.Sha256;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what this node knows of the store, and learns it anew when the server process or its history is another
 * one, or the floor has become old.
 */
public final class Incarnations {

    private static final String IDENTITY = """
            select kontor.incarnation() as incarnation,
                   cast(system_identifier as text) as system,
                   left(pg_walfile_name(pg_current_wal_lsn()), 8) as timeline,
                   cast((select oid from pg_database where datname = current_database()) as text) as database,
                   cast(cast(cast('kontor.event_log' as regclass) as oid) as text) as log
              from pg_control_system()
            """;

    private final AtomicReference<@Nullable Standing> known = new AtomicReference<>();
    private final ReentrantLock refreshing = new ReentrantLock();

    /** What is known now; a floor a little old is as right as a new one, so only one caller at a time refreshes it. */
    Standing current(EntityManager entities) {
        var standing = known.get();
        if (standing == null) {
            return learn(entities);
        }
        if (!standing.isFresh(System.nanoTime()) && refreshing.tryLock()) {
            try {
                return refresh(entities, standing);
            } finally {
                refreshing.unlock();
            }
        }
        return standing;
    }

    /** Asks the server who it is. Its watermark is read after its identity, so a floor never outlives its history. */
    Standing learn(EntityManager entities) {
        Tuple identity =
                (Tuple) entities.createNativeQuery(IDENTITY, Tuple.class).getSingleResult();
        String epoch = epoch(
                identity.get("system", String.class),
                identity.get("timeline", String.class),
                identity.get("database", String.class),
                identity.get("log", String.class));
        var standing = new Standing(identity.get("incarnation", String.class), epoch, 0, System.nanoTime());
        return refresh(entities, standing);
    }

    private Standing refresh(EntityManager entities, Standing standing) {
        long asked = System.nanoTime();
        Tuple answer = (Tuple) entities.createNativeQuery(
                        "select kontor.watermark() as watermark, kontor.incarnation() as incarnation", Tuple.class)
                .getSingleResult();
        if (!answer.get("incarnation", String.class).equals(standing.incarnation())) {
            return learn(entities);
        }
        var refreshed = new Standing(
                standing.incarnation(),
                standing.epoch(),
                answer.get("watermark", Number.class).longValue(),
                asked);
        known.set(refreshed);
        return refreshed;
    }

    private static String epoch(String... identity) {
        long head = ByteBuffer.wrap(Sha256.of(String.join("/", identity))).getLong() & Long.MAX_VALUE;
        return "e" + Long.toString(head, Character.MAX_RADIX);
    }
}
