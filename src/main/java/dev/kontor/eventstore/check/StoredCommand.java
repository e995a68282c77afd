package dev.kontor.eventstore.check;

/**
 * A handled command.
 *
 * @param tenant whose it was
 * @param commandId which
 * @param position the fact that it has reached; 0 for none
 * @param factIsThere whether the log has that
 */
public record StoredCommand(String tenant, String commandId, long position, boolean factIsThere) {}
