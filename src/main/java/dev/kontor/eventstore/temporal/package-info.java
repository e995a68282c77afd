/**
 * The past, from the log itself: what the facts of a context said as of a position or an instant, how each of them
 * changed that, and what differs between two points.
 *
 * <p>As of a position are the facts at or below it. A position is answered only once the log is complete up to it, so
 * the same question has the same answer for ever. As of an instant are the facts of the context up to the last one
 * that was recorded at or before it: positions give the order, and as the times of recording may differ from it by
 * what passes between the drawing of a position and the writing of its fact, a prefix of the context is cut where the
 * last early enough fact stands. The state is therefore always one that there was. An instant at which appends were
 * under way is answered without those that have not ended; the answer names the position that it speaks of, and that
 * can be asked again.
 */
@NullMarked
package dev.kontor.eventstore.temporal;

import org.jspecify.annotations.NullMarked;
