/**
 * Read models made anew from the log while the system is in use. A job builds the tables of a projection beside the
 * live ones, by the same handlers, in batches, each in one transaction with the job's position, so that a crash costs
 * nothing but time. When it has come up to the log it swaps the tables in one transaction: queries see the old model,
 * then the new one, never half of one. Other jobs apply a stretch of the log again, or compare a read model with one
 * built aside.
 */
@NullMarked
package dev.kontor.eventstore.rebuild;

import org.jspecify.annotations.NullMarked;
