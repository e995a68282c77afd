package dev.kontor.crm.user;

import dev.kontor.crm.user.event.Administrators;
import dev.kontor.crm.user.event.UserEvent;
import dev.kontor.crm.user.event.UserEvent.UserDeactivated;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Deactivates a user, unless that leaves nobody to administrate; one who is not active, without a fact. */
@Dependent
public class DeactivateUserHandler implements CommandHandler<DeactivateUser> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public DeactivateUserHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(DeactivateUser command) {
        var user = new UserState.Of(command.userId());
        decisions.requireUnchanged(user.query(), command.expected());
        var context = user.and(new Administrators.Of(), Context::new);
        return decisions.decide(context, seen -> decide(seen.user(), seen.administrators(), command));
    }

    /** What both contexts say. */
    private record Context(UserState user, Administrators administrators) {}

    static List<UserEvent> decide(UserState state, Administrators administrators, DeactivateUser command) {
        var user = state.requireKnown(command.userId());
        if (!user.active()) {
            return List.of();
        }
        if (user.admin()) {
            administrators.requireOneWithout(command.userId(), UserRule.LAST_ADMIN);
        }
        return List.of(new UserDeactivated(command.userId(), user.admin()));
    }
}
