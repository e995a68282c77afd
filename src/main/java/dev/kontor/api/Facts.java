package dev.kontor.api;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.stream.StreamLog;
import dev.kontor.eventstore.stream.StreamQuery;
import dev.kontor.eventstore.stream.Streams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;

/** The log as the caller may see it: the facts of its tenant. */
@ApplicationScoped
@Transactional
public class Facts {

    private Streams streams;
    private StreamLog log;
    private Caller caller;

    /** For the container's proxy. */
    protected Facts() {}

    /** All parts by CDI. */
    @Inject
    public Facts(Streams streams, StreamLog log, Caller caller) {
        this.streams = streams;
        this.log = log;
        this.caller = caller;
    }

    /** A page of a stream, such as {@code contacts} or {@code contact-42}. */
    public StreamLog.Page of(String stream, FactRange range) {
        return log.from(query(stream, range.types()), range.from(), range.limit());
    }

    /** A page of what one outside request set off. */
    public StreamLog.Page correlated(String correlationId, FactRange range) {
        requireKnown(range.types());
        return log.correlated(caller.tenant(), correlationId, range.types(), range.from(), range.limit());
    }

    /**
     * The fact at a position.
     *
     * @throws UnknownFactException if there is none
     */
    public EventEnvelope at(long position) {
        return log.at(caller.tenant(), position).orElseThrow(() -> new UnknownFactException(position));
    }

    /**
     * What a client follows or looks at.
     *
     * @throws InvalidRequestException if a type is none
     */
    public StreamQuery query(String stream, Set<String> types) {
        requireKnown(types);
        return streams.query(caller.tenant(), stream, types);
    }

    private void requireKnown(Set<String> types) {
        types.stream().filter(type -> !streams.knows(type)).sorted().findFirst().ifPresent(type -> {
            throw new InvalidRequestException("types", "invalid.no-event-type", type);
        });
    }
}
