package dev.kontor.eventstore.snapshot;

/**
 * What the facts of a context say up to a position.
 *
 * @param key what it is of
 * @param form a digest of the fold's version, the shape of its state and the event types of its context; it is of no
 *     use to a fold of another form
 * @param description the query, for people
 * @param epoch the life of the store in which it was taken; it is of no use in another
 * @param position all facts of the context at or below are in it, and none above; a watermark
 * @param lastFact the position of the last of them
 * @param facts how many they are
 * @param state what they say, as JSON
 */
public record Snapshot(
        SnapshotKey key,
        String form,
        String description,
        String epoch,
        long position,
        long lastFact,
        long facts,
        String state) {}
