/**
 * Verifies the log while it is in use: that every fact is in order, can be read, and carries the context keys that its
 * type declares; that no key and no command speaks of a fact that is not there; that each fact fits its link of the
 * chain; and that what guards the log is in place. It reads in short steps below the watermark, where nothing changes any more, and reports what it finds; it
 * repairs nothing.
 */
@NullMarked
package dev.kontor.eventstore.check;

import org.jspecify.annotations.NullMarked;
