package dev.kontor.crm.user;

import dev.kontor.crm.user.event.UserEmailHolder;
import dev.kontor.crm.user.event.UserEvent;
import dev.kontor.crm.user.event.UserEvent.Role;
import dev.kontor.crm.user.event.UserEvent.UserCreated;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Creates a user if neither they nor another holder of their address are there. */
@Dependent
public class CreateUserHandler implements CommandHandler<CreateUser> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public CreateUserHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(CreateUser command) {
        var context = new UserState.Of(command.userId()).and(new UserEmailHolder.Of(command.email()), Context::new);
        return decisions.decide(context, seen -> decide(seen.user(), seen.holder(), command));
    }

    /** What both contexts say. */
    private record Context(UserState user, UserEmailHolder holder) {}

    static List<UserEvent> decide(UserState user, UserEmailHolder holder, CreateUser command) {
        if (user.known() != null) {
            throw UserRule.USER_EXISTS.refusal(command.userId());
        }
        holder.requireFreeFor(command.userId(), command.email(), UserRule.USER_EMAIL_TAKEN);
        return List.of(new UserCreated(
                command.userId(),
                command.name(),
                command.email(),
                command.roles(),
                command.roles().contains(Role.ADMIN),
                command.timeZone(),
                command.language()));
    }
}
