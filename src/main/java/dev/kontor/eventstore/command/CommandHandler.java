package dev.kontor.eventstore.command;

/**
 * Handles one kind of command; a CDI bean. Runs in a transaction of its own and may run more than once for one
 * command, each time in a new one, so it touches nothing but the event store.
 *
 * @param <C> the command
 */
public interface CommandHandler<C extends Command> {

    /**
     * Reads, decides and appends.
     *
     * @throws CommandRefusedException if a rule forbids it; what was appended is rolled back
     */
    Outcome handle(C command);
}
