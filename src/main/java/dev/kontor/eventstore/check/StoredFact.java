package dev.kontor.eventstore.check;

import java.time.Instant;

/**
 * A fact as it is stored, whether or not it can be read.
 *
 * @param position where it is
 * @param type its stored type name
 * @param version its stored schema version
 * @param payload its JSON
 * @param tenant whose it is
 * @param recordedAt when it was stored
 */
public record StoredFact(long position, String type, int version, String payload, String tenant, Instant recordedAt) {}
