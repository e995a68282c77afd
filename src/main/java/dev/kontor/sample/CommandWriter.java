package dev.kontor.sample;

import dev.kontor.eventstore.NewEvent;
import dev.kontor.eventstore.command.Command;
import dev.kontor.eventstore.command.CommandBus;
import dev.kontor.eventstore.command.CommandId;
import dev.kontor.eventstore.command.CommandRefusedException;
import java.time.Instant;
import java.util.List;

/**
 * Sends the command that leaves each fact, so that every rule is asked and everything is measured that commands cost.
 * The facts then happen now. A command that is refused, since the tenant knows the same address or number already, is
 * left out; what rests on it is refused in turn.
 */
final class CommandWriter implements SampleWriter {

    private final CommandBus bus;

    CommandWriter(CommandBus bus) {
        this.bus = bus;
    }

    @Override
    public int write(List<NewEvent> facts) {
        return (int) facts.stream()
                .flatMap(fact -> CommandsOfFacts.commandFor(fact.event(), Instant.now()).stream())
                .filter(this::accepted)
                .count();
    }

    private boolean accepted(Command command) {
        try {
            var unused = bus.send(command, CommandId.create());
            return true;
        } catch (CommandRefusedException refused) {
            return false;
        }
    }
}
