/**
 * The way of a command: validated, known or new, handled in a transaction of its own, tried again if it lost a race.
 *
 * <p>A handler is a CDI bean. It reads the context that its decision needs, decides, and appends with what it has
 * seen; it does not catch a lost race, because the pipeline has it read and decide anew. A command that arrives a
 * second time under its id is not handled again: what it reached the first time is answered.
 */
@NullMarked
package dev.kontor.eventstore.command;

import org.jspecify.annotations.NullMarked;
