/** The event store in memory: the same contract, for unit tests without a database. */
@NullMarked
package dev.kontor.eventstore.memory;

import org.jspecify.annotations.NullMarked;
