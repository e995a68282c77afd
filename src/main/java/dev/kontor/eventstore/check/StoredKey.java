package dev.kontor.eventstore.check;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a context key.
 *
 * @param key the digest of tenant, name and value
 * @param position the fact that carries it
 * @param fact that fact; null if it is not there
 */
public record StoredKey(UUID key, long position, @Nullable StoredFact fact) {}
