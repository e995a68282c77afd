package dev.kontor.eventstore.subscription;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of dead letters. Every method works in the caller's transaction. */
public interface DeadLetters extends FactsAside {

    /**
     * An entity of a tenant.
     *
     * @param tenant whose it is
     * @param id as the projection names it
     */
    record Entity(String tenant, String id) {}

    /**
     * A fact to put aside.
     *
     * @param entity whose facts must keep their order; null if it does not matter
     */
    record Fact(
            String subscription,
            long position,
            UUID eventId,
            String eventType,
            String tenant,
            @Nullable String entity) {}

    /** A letter; empty if there is none of this number. */
    Optional<DeadLetter> one(long id);

    /** The first open letter of an entity. */
    Optional<DeadLetter> firstOpen(String subscription, Entity entity);

    /**
     * Letters in the order of the log.
     *
     * @param statuses which to show
     * @param after the position to go on after; 0 for the first
     */
    List<DeadLetter> list(String subscription, Set<DeadLetter.Status> statuses, long after, int limit);

    /** It was taken in. */
    void resolve(long id);

    /** Someone does without it. */
    void discard(long id, String reason);

    /** It was tried once more, in vain; what was held is parked now. */
    void failedAgain(long id, String error);

    /** It was held, and is the first of its entity now: parked. */
    void bringForward(long id);
}
