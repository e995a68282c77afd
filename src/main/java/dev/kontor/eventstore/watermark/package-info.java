/**
 * How far the log is complete, and who holds it back: an append whose transaction stays open keeps every reader from
 * passing it, so an operator must see for how long and by whom.
 */
@NullMarked
package dev.kontor.eventstore.watermark;

import org.jspecify.annotations.NullMarked;
