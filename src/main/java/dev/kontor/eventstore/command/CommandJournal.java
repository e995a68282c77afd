package dev.kontor.eventstore.command;

import dev.kontor.eventstore.Origin;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Function;

/** One structured log line for each command: what, for whom, how it ended, after how many attempts and how long. */
final class CommandJournal {

    /** Counts the attempts of one command. */
    static final class Entry {
        private int attempts;

        int attempt() {
            return ++attempts;
        }
    }

    private static final Logger LOG = System.getLogger("dev.kontor.command");

    Answer record(Command command, Origin origin, Function<Entry, Answer> work) {
        var entry = new Entry();
        long start = System.nanoTime();
        try {
            var answer = work.apply(entry);
            write(Level.INFO, command, origin, entry, start, answer.repeated() ? "repeated" : "accepted");
            return answer;
        } catch (CommandRefusedException refused) {
            write(Level.INFO, command, origin, entry, start, "refused:" + refused.rule());
            throw refused;
        } catch (StaleContextException | CommandIdReusedException refused) {
            write(
                    Level.INFO,
                    command,
                    origin,
                    entry,
                    start,
                    "refused:" + refused.getClass().getSimpleName());
            throw refused;
        } catch (RuntimeException failure) {
            write(
                    Level.WARNING,
                    command,
                    origin,
                    entry,
                    start,
                    "failed:" + failure.getClass().getSimpleName());
            throw failure;
        }
    }

    private static void write(Level level, Command command, Origin origin, Entry entry, long start, String outcome) {
        LOG.log(
                level,
                "command={0} outcome={1} attempts={2} micros={3} tenant={4} user={5} correlationId={6} causationId={7} commandId={8}",
                command.getClass().getSimpleName(),
                outcome,
                Integer.toString(entry.attempts),
                Long.toString((System.nanoTime() - start) / 1_000),
                origin.tenant(),
                origin.user(),
                origin.correlationId(),
                String.valueOf(origin.causationId()),
                String.valueOf(origin.commandId()));
    }
}
