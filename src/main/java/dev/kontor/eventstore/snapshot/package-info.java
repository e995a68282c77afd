/**
 * Folds that need not begin at the first fact. A snapshot is what the facts of a context say up to a position below
 * which none can appear any more, so it is right for ever; whoever has one reads only what came after it.
 *
 * <p>Nothing depends on a snapshot. A decision reads on from it to the newest fact and is guarded by the version of
 * that read, as without; a snapshot that is missing, of another fold, of another life of the store, or ahead of the
 * log is passed over, and all the facts are folded. Snapshots are written beside the decision, in a transaction of their own, and
 * one that cannot be written is only noted. The table may be emptied at any time.
 *
 * <p>Each node also keeps the folds it used last in memory. That cache cannot serve what is stale: it too is only
 * where the fold begins.
 */
@NullMarked
package dev.kontor.eventstore.snapshot;

import org.jspecify.annotations.NullMarked;
