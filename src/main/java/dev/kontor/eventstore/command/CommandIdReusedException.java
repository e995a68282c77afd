package dev.kontor.eventstore.command;

/** A command id came with another content than the first time. */
public final class CommandIdReusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param commandId the id */
    public CommandIdReusedException(String commandId) {
        super("The command id '%s' was used for another command: use a new id for each new command."
                .formatted(commandId));
    }
}
