package dev.kontor.eventstore.command;

import dev.kontor.eventstore.Appended;

/**
 * What a handled command has reached.
 *
 * @param position the last fact that it appended, or, if it changed nothing, the last fact it rests on; a read model
 *     that has come this far shows the outcome
 */
public record Outcome(long position) {

    /** The outcome of an append. */
    public static Outcome of(Appended appended) {
        return new Outcome(appended.lastPosition());
    }
}
