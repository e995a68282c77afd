package dev.kontor.eventstore.stream;

import dev.kontor.eventstore.FactsAppended;
import dev.kontor.eventstore.command.Transactions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
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
     * @param after where to go on; empty for what comes from now on
     * @param ready called when there may be something to take, when the stream was ended, and every second; on any
     *     thread, and must not block
     * @throws TooManyStreamsException if no more can be open
     * @throws PositionAheadException if that is of another history of the log
     */
    public LiveStream open(StreamQuery query, Optional<Bookmark> after, Runnable ready) {
        if (open.size() >= most) {
            throw new TooManyStreamsException(most);
        }
        var start = transactions.inNew(() -> start(after));
        var stream = new LiveStream(query, start.epoch(), start.position(), ready, readers::request, this::forget);
        open.add(stream);
        return stream;
    }

    /** Where a stream begins, of which history nothing is told that was read before. */
    private record Start(String epoch, long position) {}

    private Start start(Optional<Bookmark> after) {
        var epoch = log.epoch();
        if (after.isEmpty()) {
            return new Start(epoch, log.watermark());
        }
        var bookmark = after.get();
        if (!bookmark.isOf(epoch)) {
            throw new PositionAheadException(bookmark);
        }
        long last = log.lastPosition();
        if (bookmark.position() > last) {
            throw new PositionAheadException(bookmark.position(), last);
        }
        return new Start(epoch, bookmark.position());
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
        endThoseOfOtherHistories();
        pump.wake(0);
        open.forEach(stream -> {
            stream.askLog();
            stream.tell();
        });
    }

    /** Their readers come again, and learn that they must begin anew. */
    private void endThoseOfOtherHistories() {
        if (open.isEmpty()) {
            return;
        }
        try {
            var epoch = transactions.inNew(log::epoch);
            open.stream().filter(stream -> !stream.bookmark(0).isOf(epoch)).forEach(LiveStreams::close);
        } catch (RuntimeException e) {
            System.getLogger(LiveStreams.class.getName())
                    .log(Level.DEBUG, "Which log this is cannot be asked; tried every second.", e);
        }
    }

    private static void close(LiveStream stream) {
        stream.close();
        stream.tell();
    }

    /** Ends all streams, so that their readers go on at another node, or learn that the log is another. */
    @PreDestroy
    void end() {
        open.forEach(LiveStreams::close);
    }
}
