package dev.kontor.page;

import dev.kontor.eventstore.command.StaleContextException;

/** What came of a command that a page sent. */
public sealed interface Sent {

    /**
     * It was done, and the read model shows it.
     *
     * @param position what the log reached
     */
    record Done(long position) implements Sent {}

    /** It was not done; {@link Said} has why. */
    record Refused() implements Sent {}

    /**
     * It was not done, because others changed the thing since the page showed it.
     *
     * @param failure with what they changed
     */
    record Stale(StaleContextException failure) implements Sent {}
}
