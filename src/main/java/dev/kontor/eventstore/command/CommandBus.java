package dev.kontor.eventstore.command;

import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContentionException;
import dev.kontor.eventstore.CurrentOrigin;
import dev.kontor.eventstore.EventStoreException;
import dev.kontor.eventstore.observation.Figure;
import dev.kontor.eventstore.observation.Meter;
import dev.kontor.eventstore.observation.Spans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * Takes commands to their handlers. Each is validated, then handled in a new transaction; if it loses a race it is
 * read and decided anew, a bounded number of times.
 */
@ApplicationScoped
public class CommandBus {

    private CommandHandlers handlers;
    private HandledCommands handled;
    private Transactions transactions;
    private RetryPolicy retries;
    private Validator validator;
    private CurrentOrigin origin;
    private Meter meter;
    private Spans spans;
    private CommandJournal journal;

    /** For the container's proxy. */
    protected CommandBus() {}

    /** All parts by CDI. */
    @Inject
    public CommandBus(
            CommandHandlers handlers,
            HandledCommands handled,
            Transactions transactions,
            RetryPolicy retries,
            Validator validator,
            CurrentOrigin origin,
            Meter meter,
            Spans spans) {
        this.handlers = handlers;
        this.handled = handled;
        this.transactions = transactions;
        this.retries = retries;
        this.validator = validator;
        this.origin = origin;
        this.meter = meter;
        this.spans = spans;
        this.journal = new CommandJournal(meter);
    }

    /**
     * Handles a command for the current origin.
     *
     * @param command what is wanted
     * @param id under which id it is known
     * @throws ConstraintViolationException if the command is not valid; nothing was tried
     * @throws CommandRefusedException if a rule forbids it
     * @throws StaleContextException if its sender insisted on a version that is not current
     * @throws CommandIdReusedException if its id was used for another command
     * @throws ConcurrencyException if it lost every race
     */
    public Answer send(Command command, CommandId id) {
        var violations = validator.validate(command);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        var handling = origin.get().handling(id.value());
        return origin.during(
                handling,
                () -> spans.within(
                        "command",
                        Map.of("kontor.command", name(command), "kontor.correlation.id", handling.correlationId()),
                        () -> journal.record(command, handling, entry -> persist(command, id, entry))));
    }

    private static String name(Command command) {
        return command.getClass().getSimpleName();
    }

    private Answer persist(Command command, CommandId id, CommandJournal.Entry entry) {
        while (true) {
            int attempts = entry.attempt();
            try {
                return transactions.inNew(() -> once(command, id));
            } catch (ConcurrencyException | ContentionException lost) {
                meter.record(Figure.COMMAND_CONFLICTS, 1, name(command));
                pauseOrGiveUp(attempts, lost);
            }
        }
    }

    private Answer once(Command command, CommandId id) {
        String fingerprint = id.fingerprint();
        if (fingerprint == null) {
            return new Answer(handlers.of(command).handle(command), false);
        }
        String tenant = origin.get().tenant();
        var before = handled.begin(tenant, id.value(), fingerprint);
        if (before.isPresent()) {
            return repeated(id, fingerprint, before.get());
        }
        Outcome outcome = handlers.of(command).handle(command);
        handled.complete(tenant, id.value(), outcome);
        return new Answer(outcome, false);
    }

    private static Answer repeated(CommandId id, String fingerprint, HandledCommands.Handled before) {
        if (!before.fingerprint().equals(fingerprint)) {
            throw new CommandIdReusedException(id.value());
        }
        return new Answer(before.outcome(), true);
    }

    private void pauseOrGiveUp(int attempts, EventStoreException lost) {
        if (!retries.allowsAfter(attempts) || Thread.currentThread().isInterrupted()) {
            throw lost;
        }
        LockSupport.parkNanos(
                retries.delayAfter(attempts, ThreadLocalRandom.current()).toNanos());
    }
}
