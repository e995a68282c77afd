package dev.kontor.eventstore.transfer;

import dev.kontor.eventstore.EventStoreException;
import dev.kontor.eventstore.NewEvent;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.serialization.EventSerializer;
import java.util.Objects;

/**
 * Transferred facts as this release understands them.
 *
 * @param serializer what it knows of facts
 * @param tenant whose they are here
 * @param ids which ids they get
 */
record IncomingFacts(EventSerializer serializer, String tenant, EventIds ids) {

    /** @throws UnreadableLineException if this release does not know the type or version, or the payload is none of it */
    Incoming of(TransferredFact fact, long line) {
        try {
            var read = serializer.deserialize(fact.type(), fact.schemaVersion(), fact.payload(), "line " + line);
            // what cannot be stored is told here, where the line is known
            Objects.requireNonNull(serializer.serialize(read.event()));
            var stored = new NewEvent(read.event(), ids.of(fact.eventId(), tenant), fact.happenedAt());
            return new Incoming(fact.position(), stored, read.type(), read.payload(), origin(fact));
        } catch (EventStoreException e) {
            throw new UnreadableLineException(line, String.valueOf(e.getMessage()), e);
        }
    }

    private Origin origin(TransferredFact fact) {
        return new Origin(tenant, fact.user(), fact.correlationId(), fact.causationId(), fact.commandId());
    }
}
