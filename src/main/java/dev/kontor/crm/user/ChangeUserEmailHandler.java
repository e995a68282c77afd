package dev.kontor.crm.user;

import dev.kontor.crm.user.event.UserEmailHolder;
import dev.kontor.crm.user.event.UserEvent;
import dev.kontor.crm.user.event.UserEvent.UserEmailChanged;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Gives a user an address that no other has; the one that they have, without a fact. */
@Dependent
public class ChangeUserEmailHandler implements CommandHandler<ChangeUserEmail> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public ChangeUserEmailHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(ChangeUserEmail command) {
        var user = new UserState.Of(command.userId());
        decisions.requireUnchanged(user.query(), command.expected());
        var context = user.and(new UserEmailHolder.Of(command.email()), Context::new);
        return decisions.decide(context, seen -> decide(seen.user(), seen.holder(), command));
    }

    /** What both contexts say. */
    private record Context(UserState user, UserEmailHolder holder) {}

    static List<UserEvent> decide(UserState state, UserEmailHolder holder, ChangeUserEmail command) {
        var user = state.requireActive(command.userId());
        holder.requireFreeFor(command.userId(), command.email(), UserRule.USER_EMAIL_TAKEN);
        return user.email().equals(command.email())
                ? List.of()
                : List.of(new UserEmailChanged(command.userId(), user.email(), command.email()));
    }
}
