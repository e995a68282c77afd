package dev.kontor.eventstore.stream;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.postgres.Node;
import dev.kontor.eventstore.postgres.PostgresStreamLog;
import dev.kontor.eventstore.sample.Sample;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A node's live streams without its server: its transactions are bound to their threads, its reads are counted. */
@SuppressWarnings("ThreadLocalUsage") // each has its own, and lives as long as its test
final class NodeStreams implements StreamLog, Transactions, AutoCloseable {

    static final Origin ORIGIN = new Origin("acme", "ann", "correlation", null, null);

    private final ThreadLocal<Node.Session> sessions = new ThreadLocal<>();
    private final AtomicInteger tailReads = new AtomicInteger();
    private final AtomicInteger streamReads = new AtomicInteger();
    private final Streams streams = new Streams(Sample.serializer().types());
    private final StreamWorkers workers = new StreamWorkers(Thread::new);
    private final Node node;
    private final LiveStreams live;
    private volatile Runnable afterStreamRead = () -> {};

    NodeStreams(Node node, int most) {
        this.node = node;
        this.live = new LiveStreams(this, this, workers, most);
    }

    LiveStreams live() {
        return live;
    }

    /** Does something after each read for a stream, when what was read may be no longer all there is. */
    void afterStreamReads(Runnable work) {
        afterStreamRead = work;
    }

    StreamQuery query(String stream, String... types) {
        return streams.query(ORIGIN.tenant(), stream, Set.of(types));
    }

    /** Opens a stream with a reader that takes whatever there is, at once. */
    Reader open(String stream, OptionalLong after) {
        return open(stream, after.isPresent() ? Optional.of(new Bookmark(null, after.getAsLong())) : Optional.empty());
    }

    Reader open(String stream, Optional<Bookmark> after) {
        return new Reader(live, query(stream), after);
    }

    int tailReads() {
        return tailReads.get();
    }

    int streamReads() {
        return streamReads.get();
    }

    @Override
    public <T> T inNew(Supplier<T> work) {
        return node.call(ORIGIN, session -> {
            sessions.set(session);
            try {
                return work.get();
            } finally {
                sessions.remove();
            }
        });
    }

    private StreamLog bound() {
        return new PostgresStreamLog(sessions.get().entities(), Sample.serializer());
    }

    @Override
    public String epoch() {
        return bound().epoch();
    }

    @Override
    public long watermark() {
        return bound().watermark();
    }

    @Override
    public long lastPosition() {
        return bound().lastPosition();
    }

    @Override
    public Slice tail(long after, int limit) {
        tailReads.incrementAndGet();
        return bound().tail(after, limit);
    }

    @Override
    public Slice after(StreamQuery query, long after, int limit) {
        streamReads.incrementAndGet();
        var slice = bound().after(query, after, limit);
        afterStreamRead.run();
        return slice;
    }

    @Override
    public Page from(StreamQuery query, long from, int limit) {
        return bound().from(query, from, limit);
    }

    @Override
    public Page correlated(String tenant, String correlationId, Set<String> types, long from, int limit) {
        return bound().correlated(tenant, correlationId, types, from, limit);
    }

    @Override
    public Optional<EventEnvelope> at(String tenant, long position) {
        return bound().at(tenant, position);
    }

    @Override
    public void close() {
        live.end();
        workers.stop();
    }
}
