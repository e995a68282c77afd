/**
 * Sync points: a command answers with the position that it reached, and whoever wants to see its outcome in a read
 * model waits, for a bounded time, until that has come so far. However many wait on a node, they ask the database
 * together.
 */
@NullMarked
package dev.kontor.eventstore.sync;

import org.jspecify.annotations.NullMarked;
