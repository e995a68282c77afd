package dev.kontor.crm.user;

import dev.kontor.crm.user.event.UserEvent;
import dev.kontor.crm.user.event.UserEvent.UserUpdated;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Gives a user another name, time zone or language; those that they have, without a fact. */
@Dependent
public class UpdateUserHandler implements CommandHandler<UpdateUser> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public UpdateUserHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(UpdateUser command) {
        var user = new UserState.Of(command.userId());
        decisions.requireUnchanged(user.query(), command.expected());
        return decisions.decide(user, seen -> decide(seen, command));
    }

    static List<UserEvent> decide(UserState state, UpdateUser command) {
        var user = state.requireActive(command.userId());
        boolean same = user.name().equals(command.name())
                && user.timeZone().equals(command.timeZone())
                && user.language() == command.language();
        return same
                ? List.of()
                : List.of(new UserUpdated(command.userId(), command.name(), command.timeZone(), command.language()));
    }
}
