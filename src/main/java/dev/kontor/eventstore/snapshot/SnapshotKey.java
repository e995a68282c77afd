package dev.kontor.eventstore.snapshot;

import java.util.UUID;

/**
 * What a snapshot is of.
 *
 * @param tenant whose facts
 * @param fold the name of the fold
 * @param context a digest of the conditions of its query
 */
public record SnapshotKey(String tenant, String fold, UUID context) {}
