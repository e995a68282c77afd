package dev.kontor.eventstore.stream;

import dev.kontor.eventstore.FactsAppended;
import dev.kontor.eventstore.command.Transactions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The streams that are open on this node. */
@ApplicationScoped
public class LiveStreams {

    private static final Duration TICK = Duration.ofSeconds(1);

    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
    private final Tail tail = new Tail();
    private StreamLog log;
    private Transactions transactions;
    private TailPump pump;
    private LogReaders readers;
    private int most;

    /** For the container's proxy. */
    protected LiveStreams() {}

    /**
     * All parts by CDI.
     *
     * @param most how many streams a node keeps open; whoever wants one more has to wait
     */
    @Inject
    public LiveStreams(
            StreamLog log,
            Transactions transactions,
            StreamWorkers workers,
            @ConfigProperty(name = "kontor.stream.most", defaultValue = "2000") int most) {
        this.log = log;
        this.transactions = transactions;
        this.pump = new TailPump(log, transactions, workers, tail, this::end);
        this.readers = new LogReaders(log, transactions, workers, this::join);
        this.most = most;
        workers.every(TICK, this::tick);
    }

    /**
     * Opens a stream. Nothing is read before it is asked for a fact the first time.
     *
     * @param query what is followed
     * @param after the position to go on from; empty for what comes from now on
     * @param ready called when there may be something to take, when the stream was ended, and every second; on any
     *     thread, and must not block
     * @throws TooManyStreamsException if no more can be open
     * @throws PositionAheadException if the log has never come that far
     */
    public LiveStream open(StreamQuery query, OptionalLong after, Runnable ready) {
        if (open.size() >= most) {
            throw new TooManyStreamsException(most);
        }
        long start = transactions.inNew(() -> start(after));
        var stream = new LiveStream(query, start, ready, readers::request, this::forget);
        open.add(stream);
        return stream;
    }

    private long start(OptionalLong after) {
        if (after.isEmpty()) {
            return log.watermark();
        }
        long last = log.lastPosition();
        if (after.getAsLong() > last) {
            throw new PositionAheadException(after.getAsLong(), last);
        }
        return after.getAsLong();
    }

    /** How many streams are open. */
    public int count() {
        return open.size();
    }

    /** Follows the log at once. */
    public void wake(@ObservesAsync FactsAppended facts) {
        pump.wake(facts.lastPosition());
    }

    private void join(LiveStream stream) {
        if (tail.join(stream)) {
            // what was committed since the stream's last look, when perhaps nobody was there to be woken for
            pump.wake(0);
        }
    }

    private void forget(LiveStream stream) {
        tail.leave(stream);
        open.remove(stream);
    }

    /** Whatever a wake-up missed; and it is time for readers to say that they are still there. */
    private void tick() {
        pump.wake(0);
        open.forEach(stream -> {
            stream.askLog();
            stream.tell();
        });
    }

    /** Ends all streams, so that their readers go on at another node, or learn that the log is another. */
    @PreDestroy
    void end() {
        for (LiveStream stream : open) {
            stream.close();
            stream.tell();
        }
    }
}
