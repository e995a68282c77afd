package dev.kontor.eventstore.observation;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Traces the kernel's work: each piece of it is a span below the one it is called in. Never fails by itself. */
public interface Spans {

    /**
     * Does work within a span, which ends with it and says if it failed.
     *
     * @param name what is done, the same for all of its kind
     * @param attributes what is known before: no payload, nothing personal
     */
    <T> T within(String name, Map<String, String> attributes, Supplier<T> work);

    /**
     * Does work within a span below one that has ended long since, perhaps on another node.
     *
     * @param trace what {@link #current()} was then
     * @param name as above
     * @param attributes as above
     */
    <T> T continuing(String trace, String name, Map<String, String> attributes, Supplier<T> work);

    /** The span that the caller is in, as a W3C {@code traceparent}; empty if there is none that anybody records. */
    Optional<String> current();

    /** Whether anybody records spans at all. */
    boolean areRecorded();
}
