package dev.kontor.crm.user;

import dev.kontor.crm.user.event.UserEvent;
import dev.kontor.crm.user.event.UserEvent.UserActivated;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Activates a user; one who is active, without a fact. */
@Dependent
public class ActivateUserHandler implements CommandHandler<ActivateUser> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public ActivateUserHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(ActivateUser command) {
        var user = new UserState.Of(command.userId());
        decisions.requireUnchanged(user.query(), command.expected());
        return decisions.decide(user, seen -> decide(seen, command));
    }

    static List<UserEvent> decide(UserState state, ActivateUser command) {
        var user = state.requireKnown(command.userId());
        return user.active() ? List.of() : List.of(new UserActivated(command.userId(), user.admin()));
    }
}
