package dev.kontor.eventstore.postgres;

/**
 * What a node knows of the store it talks to.
 *
 * @param incarnation the server process and its history; asked again with every read and append
 * @param epoch which life of which store it is: system identifier, timeline, database and table
 * @param floor a watermark of this incarnation, perhaps no longer the latest: everything up to it is visible
 * @param knownAt when the floor was read, by {@link System#nanoTime()}
 */
record Standing(String incarnation, String epoch, long floor, long knownAt) {

    /** The most that a floor may lag, in nanoseconds. A context's facts above it are named one by one. */
    static final long FRESH_NANOS = 250_000_000;

    boolean isFresh(long now) {
        return now - knownAt < FRESH_NANOS;
    }
}
