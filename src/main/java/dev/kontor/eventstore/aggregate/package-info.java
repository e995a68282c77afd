/**
 * Classic aggregates, for those who want them: an entity is loaded, decides by itself, and its new facts are saved if
 * nobody else has saved meanwhile. It is a view on the one log and no stream of its own: an aggregate is a
 * context with a fold, so its facts count for the decisions of others, and theirs for it.
 *
 * <p>What was loaded may be as old as its holder likes; saving it is guarded by the version that was seen, or by the
 * number of facts. So neither a snapshot nor the cache that loads go through can let a stale decision pass.
 */
@NullMarked
package dev.kontor.eventstore.aggregate;

import org.jspecify.annotations.NullMarked;
