package dev.kontor.eventstore.command;

import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContentionException;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.observation.Figure;
import dev.kontor.eventstore.observation.Meter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Function;

/**
 * One structured log line for each command: what, for whom, how it ended, after how many attempts and how long. The
 * same is counted and timed.
 */
final class CommandJournal {

    /** Counts the attempts of one command. */
    static final class Entry {
        private final long start = System.nanoTime();
        private int attempts;

        int attempt() {
            return ++attempts;
        }
    }

    private static final Logger LOG = System.getLogger("dev.kontor.command");

    private final Meter meter;

    CommandJournal(Meter meter) {
        this.meter = meter;
    }

    Answer record(Command command, Origin origin, Function<Entry, Answer> work) {
        var entry = new Entry();
        try {
            var answer = work.apply(entry);
            end(Level.INFO, command, origin, entry, answer.repeated() ? "repeated" : "accepted", "");
            return answer;
        } catch (CommandRefusedException refused) {
            end(Level.INFO, command, origin, entry, "refused", refused.rule().code());
            throw refused;
        } catch (StaleContextException | CommandIdReusedException refused) {
            end(Level.INFO, command, origin, entry, "refused", name(refused));
            throw refused;
        } catch (ConcurrencyException | ContentionException lost) {
            end(Level.WARNING, command, origin, entry, "lost", name(lost));
            throw lost;
        } catch (RuntimeException failure) {
            end(Level.WARNING, command, origin, entry, "failed", name(failure));
            throw failure;
        }
    }

    private void end(Level level, Command command, Origin origin, Entry entry, String outcome, String why) {
        long nanos = System.nanoTime() - entry.start;
        meter.record(Figure.COMMANDS, 1, name(command), outcome);
        meter.record(Figure.COMMAND_TIME, nanos, name(command));
        LOG.log(
                level,
                "command={0} outcome={1} attempts={2} micros={3} tenant={4} user={5} correlationId={6} causationId={7} commandId={8}",
                name(command),
                why.isEmpty() ? outcome : outcome + ":" + why,
                Integer.toString(entry.attempts),
                Long.toString(nanos / 1_000),
                origin.tenant(),
                origin.user(),
                origin.correlationId(),
                String.valueOf(origin.causationId()),
                String.valueOf(origin.commandId()));
    }

    private static String name(Object named) {
        return named.getClass().getSimpleName();
    }
}
