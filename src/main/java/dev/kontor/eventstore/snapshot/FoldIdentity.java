package dev.kontor.eventstore.snapshot;

/**
 * Which fold of which context this is, and in what form.
 *
 * @param key what its snapshots are found by
 * @param form what they must be of
 */
record FoldIdentity(SnapshotKey key, String form) {}
