package dev.kontor.eventstore.stream;

import dev.kontor.eventstore.EventEnvelope;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One reader's stream: the facts that wait for it, in order, each once, and never more than a bound of them.
 *
 * <p>It begins by reading from the log at its own position, as long as its reader takes what was read. Once it has
 * come to the end it joins the {@link Tail}, which hands it each new fact. If then its reader is slow and the bound is
 * reached, it leaves the tail and goes back to reading from the log, when its reader has taken what waits.
 */
public final class LiveStream implements AutoCloseable {

    /** How many facts wait for a reader at most. */
    static final int MOST_FACTS = 256;

    /** How many characters of payload wait at most; a single fact may be larger. */
    static final int MOST_CHARACTERS = 1024 * 1024;

    private enum Source {
        LOG,
        TAIL,
        NONE
    }

    private final StreamQuery query;
    private final String epoch;
    private final Runnable ready;
    private final Consumer<LiveStream> closing;
    private final Consumer<LiveStream> reading;
    private final Deque<LiveFact> waiting = new ArrayDeque<>();
    private int weight;
    private Source source = Source.LOG;
    private boolean asked;
    private long reached;

    /**
     * @param query what is followed
     * @param epoch in which life of which store
     * @param after the position to go on from
     * @param ready called when there may be something to take, when the stream was ended, and every second; must not
     *     block
     * @param reading asks for a slice of the log
     * @param closing lets go of the stream
     */
    LiveStream(
            StreamQuery query,
            String epoch,
            long after,
            Runnable ready,
            Consumer<LiveStream> reading,
            Consumer<LiveStream> closing) {
        this.query = query;
        this.epoch = epoch;
        this.reached = after;
        this.ready = ready;
        this.reading = reading;
        this.closing = closing;
    }

    /** The next fact, without waiting for one; null if there is none now. */
    public @Nullable LiveFact poll() {
        LiveFact next;
        synchronized (this) {
            next = waiting.poll();
            if (next != null) {
                weight -= next.weight();
                return next;
            }
        }
        askLog();
        return null;
    }

    /** The position up to which the reader has taken everything; empty while something waits for it. */
    public synchronized OptionalLong taken() {
        return waiting.isEmpty() ? OptionalLong.of(reached) : OptionalLong.empty();
    }

    /** A place in this stream, for a reader who comes again. */
    public Bookmark bookmark(long position) {
        return new Bookmark(epoch, position);
    }

    /** Asks for more of the log, if that is where the next facts come from and nothing is asked for yet. */
    void askLog() {
        synchronized (this) {
            if (source != Source.LOG || asked || !waiting.isEmpty()) {
                return;
            }
            asked = true;
        }
        reading.accept(this);
    }

    /**
     * Takes a slice of the log that was asked for, if it goes on from where this stream is. It does not when the stream
     * has joined the tail meanwhile, been handed facts, and left it again.
     */
    synchronized void fill(long after, List<EventEnvelope> facts, long through) {
        asked = false;
        if (source == Source.LOG && reached == after) {
            facts.forEach(fact -> add(new LiveFact(fact)));
            reached = through;
        }
    }

    /** The slice that was asked for did not come: it may be asked for again. */
    synchronized void failed() {
        asked = false;
    }

    /** Goes on with the tail, which has come to a position. False if the tail has passed this stream. */
    synchronized boolean join(long tail) {
        if (source != Source.LOG || reached < tail) {
            return false;
        }
        source = Source.TAIL;
        return true;
    }

    /**
     * Takes a fact from the tail; one that it has, by its own reading, it passes over. False if it takes none any
     * more, and the tail may forget it.
     */
    synchronized boolean offer(LiveFact fact) {
        if (source != Source.TAIL) {
            return false;
        }
        if (fact.position() <= reached
                || !query.types().contains(fact.envelope().type().name())) {
            return true;
        }
        if (waiting.size() >= MOST_FACTS || weight >= MOST_CHARACTERS) {
            source = Source.LOG;
            return false;
        }
        add(fact);
        reached = fact.position();
        return true;
    }

    /** The tail has come to a position and has offered everything up to it. */
    synchronized void passed(long position) {
        if (source == Source.TAIL) {
            reached = Math.max(reached, position);
        }
    }

    private void add(LiveFact fact) {
        waiting.add(fact);
        weight += fact.weight();
    }

    /** Tells the reader to look. One that fails is let go, so that it is no trouble to others. */
    void tell() {
        try {
            ready.run();
        } catch (RuntimeException e) {
            System.getLogger(LiveStream.class.getName())
                    .log(Level.WARNING, "A stream's reader failed and is let go", e);
            close();
        }
    }

    StreamQuery query() {
        return query;
    }

    /** How many facts wait. */
    synchronized int held() {
        return waiting.size();
    }

    synchronized long reached() {
        return reached;
    }

    /** Whether it has not been ended. */
    public synchronized boolean isOpen() {
        return source != Source.NONE;
    }

    /** Whether its facts come from the tail. */
    public synchronized boolean isLive() {
        return source == Source.TAIL;
    }

    /** Ends the stream; nothing waits any more, and nothing comes. */
    @Override
    public void close() {
        synchronized (this) {
            source = Source.NONE;
            waiting.clear();
            weight = 0;
        }
        closing.accept(this);
    }
}
