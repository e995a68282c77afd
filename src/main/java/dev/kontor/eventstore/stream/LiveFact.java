package dev.kontor.eventstore.stream;

import dev.kontor.eventstore.EventEnvelope;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A fact on its way to many readers at once, for whom it is put into words once. */
public final class LiveFact {

    private final EventEnvelope envelope;
    private @Nullable String text;

    LiveFact(EventEnvelope envelope) {
        this.envelope = envelope;
    }

    /** The fact. */
    public EventEnvelope envelope() {
        return envelope;
    }

    /** Its place in the log. */
    public long position() {
        return envelope.position();
    }

    /** How much room it takes while it waits, in characters. */
    int weight() {
        return envelope.payload().length();
    }

    /**
     * The fact in words.
     *
     * @param form how; the same for all readers, as the first one's result is kept
     */
    public synchronized String text(Function<EventEnvelope, String> form) {
        if (text == null) {
            text = form.apply(envelope);
        }
        return text;
    }
}
