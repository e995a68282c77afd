package dev.kontor.web.log;

import dev.kontor.api.Caller;
import dev.kontor.api.InvalidRequestException;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.chain.Chain;
import dev.kontor.eventstore.chain.Digest;
import dev.kontor.eventstore.stream.FactFinder;
import dev.kontor.eventstore.stream.FactFinder.Found;
import dev.kontor.eventstore.stream.FactFinder.Wanted;
import dev.kontor.eventstore.stream.StreamLog;
import dev.kontor.eventstore.stream.Streams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The log of the caller's tenant, the newest first. */
@ApplicationScoped
@Transactional
public class EventSearch {

    private static final Wanted EVERY = new Wanted(null, null, null, null);

    private FactFinder finder;
    private Streams streams;
    private StreamLog log;
    private Chain chain;
    private Caller caller;

    /** For the container's proxy. */
    protected EventSearch() {}

    /** All parts by CDI. */
    @Inject
    public EventSearch(FactFinder finder, Streams streams, StreamLog log, Chain chain, Caller caller) {
        this.finder = finder;
        this.streams = streams;
        this.log = log;
        this.chain = chain;
        this.caller = caller;
    }

    /**
     * Facts of a stream.
     *
     * @param types stored names; empty for all
     * @param before only those below this position
     * @throws dev.kontor.eventstore.stream.UnknownStreamException if no stream has the name
     * @throws InvalidRequestException if a type is none
     */
    public Found find(String stream, Set<String> types, Wanted wanted, long before, int limit) {
        requireKnown(types);
        return finder.find(streams.query(caller.tenant(), stream, types), wanted, complete(before), limit);
    }

    /** Facts that one outside request set off. */
    public Found findCorrelated(String correlationId, Set<String> types, Wanted wanted, long before, int limit) {
        requireKnown(types);
        return finder.findCorrelated(caller.tenant(), correlationId, types, wanted, complete(before), limit);
    }

    /** The fact before a position. */
    public Optional<EventEnvelope> older(long position) {
        return finder.find(streams.query(caller.tenant(), "all", Set.of()), EVERY, position, 1).facts().stream()
                .findFirst();
    }

    /** The fact behind a position. */
    public Optional<EventEnvelope> newer(long position) {
        return log.from(streams.query(caller.tenant(), "all", Set.of()), position + 1, 1).facts().stream()
                .findFirst();
    }

    /**
     * What one outside request set off, from its first fact on.
     *
     * @param limit how many at most
     */
    public List<EventEnvelope> setOffBy(String correlationId, int limit) {
        return log.correlated(caller.tenant(), correlationId, Set.of(), 1, limit)
                .facts();
    }

    /** The link of a fact in the chain of its tenant; empty if it is not linked yet. */
    public Optional<Digest> linkOf(long position) {
        return chain.linkOf(caller.tenant(), position);
    }

    /** The position up to which the log is complete. */
    public long position() {
        return log.watermark();
    }

    /** Nothing above the watermark: a fact that appears below one that was shown already would be on no page. */
    private long complete(long before) {
        return Math.min(before, position() + 1);
    }

    private void requireKnown(Set<String> types) {
        types.stream().filter(type -> !streams.knows(type)).findFirst().ifPresent(type -> {
            throw new InvalidRequestException("type", "invalid.no-event-type", type);
        });
    }
}
