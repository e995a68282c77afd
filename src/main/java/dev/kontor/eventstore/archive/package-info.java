/**
 * Old parts of the log, taken out of it and read back. Whatever has facts in a part that was taken out is refused with an
 * {@link dev.kontor.eventstore.ArchivedFactsException} until it is back: nothing is told from a part of its facts.
 */
@NullMarked
package dev.kontor.eventstore.archive;

import org.jspecify.annotations.NullMarked;
