package dev.kontor.eventstore.subscription;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.projection.Handlers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which facts of a stretch have to wait behind dead letters of their entity. */
final class Queues {

    private final Map<Long, DeadLetters.Entity> byPosition;
    private final Set<DeadLetters.Entity> blocked;

    private Queues(Map<Long, DeadLetters.Entity> byPosition, Set<DeadLetters.Entity> blocked) {
        this.byPosition = byPosition;
        this.blocked = blocked;
    }

    static Queues of(Handlers handlers, List<EventEnvelope> facts, FactsAside letters) {
        var byPosition = new HashMap<Long, DeadLetters.Entity>();
        for (EventEnvelope fact : facts) {
            var entity = entityOf(handlers, fact);
            if (entity != null) {
                byPosition.put(
                        fact.position(), new DeadLetters.Entity(fact.origin().tenant(), entity));
            }
        }
        return new Queues(byPosition, letters.blocked(handlers.name(), new HashSet<>(byPosition.values())));
    }

    /** The entity of a fact whose order matters. A projection that fails to tell is asked again when it takes the fact. */
    static @Nullable String entityOf(Handlers handlers, EventEnvelope fact) {
        try {
            return handlers.inOrder(fact).orElse(null);
        } catch (RuntimeException e) {
            return null;
        }
    }

    boolean block(EventEnvelope fact) {
        return Optional.ofNullable(byPosition.get(fact.position()))
                .filter(blocked::contains)
                .isPresent();
    }

    @Nullable
    String entity(EventEnvelope fact) {
        var entity = byPosition.get(fact.position());
        return entity == null ? null : entity.id();
    }
}
