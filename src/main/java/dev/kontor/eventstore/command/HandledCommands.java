package dev.kontor.eventstore.command;

import java.util.Optional;

/**
 * Remembers handled commands, in the transaction of their facts: a command and its outcome are there together or not
 * at all.
 */
public interface HandledCommands {

    /**
     * A command that was handled before.
     *
     * @param fingerprint what it asked for
     * @param outcome what it reached
     */
    record Handled(String fingerprint, Outcome outcome) {}

    /**
     * Takes a command in. Waits while another transaction handles the same id, until that has committed or rolled
     * back.
     *
     * @return what it reached, if it was handled before; else empty, and it is this transaction's to handle
     */
    Optional<Handled> begin(String tenant, String commandId, String fingerprint);

    /** Notes what a command that was begun in this transaction has reached. */
    void complete(String tenant, String commandId, Outcome outcome);
}
