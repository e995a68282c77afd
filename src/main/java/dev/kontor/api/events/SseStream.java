package dev.kontor.api.events;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.stream.LiveStream;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One client's stream as Server-Sent Events. It writes when the connection takes more and there is something to
 * write, on whichever thread learns of that, and never blocks: a client that does not read costs no thread, and what
 * it has not read waits in the {@link LiveStream}, which is bounded.
 */
final class SseStream implements WriteListener, AsyncListener {

    /** Clients come again so soon after a stream has ended, in milliseconds. */
    private static final String OPENING = "retry: 2000\n\n";

    private final Function<EventEnvelope, String> form;
    private final long heartbeatNanos;
    private @Nullable LiveStream stream;
    private @Nullable AsyncContext exchange;
    private @Nullable ServletOutputStream out;
    private long lastWrite;
    private boolean unflushed;
    private boolean ended;

    /**
     * @param form a fact as an event of the stream, without its id
     * @param heartbeat after so long a silence the client hears that the stream is alive
     */
    SseStream(Function<EventEnvelope, String> form, Duration heartbeat) {
        this.form = form;
        this.heartbeatNanos = heartbeat.toNanos();
    }

    /** Begins to write. */
    synchronized void begin(LiveStream facts, AsyncContext asynchronous) throws IOException {
        stream = facts;
        exchange = asynchronous;
        asynchronous.setTimeout(0);
        asynchronous.addListener(this);
        out = asynchronous.getResponse().getOutputStream();
        out.setWriteListener(this);
    }

    /** Writes what there is, as far as the connection takes it. */
    synchronized void pump() {
        if (ended || stream == null || out == null) {
            return;
        }
        if (!stream.isOpen()) {
            end();
            return;
        }
        try {
            writeFacts(stream, out);
            beatIfSilent(stream, out);
            if (unflushed && out.isReady()) {
                out.flush();
                unflushed = false;
            }
        } catch (IOException | RuntimeException e) {
            // the client is gone, and if not, it comes again with Last-Event-ID
            end();
        }
    }

    private void writeFacts(LiveStream from, ServletOutputStream to) throws IOException {
        if (lastWrite == 0 && to.isReady()) {
            write(to, OPENING);
        }
        while (to.isReady()) {
            var fact = from.poll();
            if (fact == null) {
                return;
            }
            write(to, id(from, fact.position()) + fact.text(form));
        }
    }

    /** With the position come to, though no fact was there: a client that comes again need not begin far behind. */
    private void beatIfSilent(LiveStream from, ServletOutputStream to) throws IOException {
        if (System.nanoTime() - lastWrite >= heartbeatNanos && to.isReady()) {
            var taken = from.taken();
            write(to, taken.isPresent() ? ": alive\n" + id(from, taken.getAsLong()) + "\n" : ": alive\n\n");
        }
    }

    private static String id(LiveStream stream, long position) {
        return "id: " + stream.bookmark(position).text() + "\n";
    }

    private void write(ServletOutputStream to, String text) throws IOException {
        to.write(text.getBytes(StandardCharsets.UTF_8));
        lastWrite = System.nanoTime();
        unflushed = true;
    }

    private synchronized void end() {
        if (ended || stream == null || exchange == null) {
            return;
        }
        ended = true;
        stream.close();
        try {
            exchange.complete();
        } catch (IllegalStateException e) {
            // the server has completed it already
        }
    }

    @Override
    public void onWritePossible() {
        pump();
    }

    @Override
    public void onError(Throwable failure) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // it is started once
    }
}
