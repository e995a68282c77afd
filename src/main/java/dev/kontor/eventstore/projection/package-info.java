/**
 * Read models: kept by projections that follow the log. A commit wakes them at once; a timer catches up on whatever
 * a lost wake-up left behind. The checkpoint and the read model change in one transaction, so each fact counts once.
 */
@NullMarked
package dev.kontor.eventstore.projection;

import org.jspecify.annotations.NullMarked;
