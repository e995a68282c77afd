/**
 * How many facts there are, of which type, by whom, on which day. The counts are kept up to a position and brought up
 * to the watermark whenever somebody asks, so they are exact for the position that they name, and asking costs what
 * is new and not what is there.
 */
@NullMarked
package dev.kontor.eventstore.statistics;

import org.jspecify.annotations.NullMarked;
