package dev.kontor.crm.user;

import dev.kontor.crm.user.event.Administrators;
import dev.kontor.crm.user.event.UserEvent;
import dev.kontor.crm.user.event.UserEvent.Role;
import dev.kontor.crm.user.event.UserEvent.UserRolesChanged;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Gives a user other roles, unless that leaves nobody to administrate. */
@Dependent
public class ChangeUserRolesHandler implements CommandHandler<ChangeUserRoles> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public ChangeUserRolesHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(ChangeUserRoles command) {
        var user = new UserState.Of(command.userId());
        decisions.requireUnchanged(user.query(), command.expected());
        var context = user.and(new Administrators.Of(), Context::new);
        return decisions.decide(context, seen -> decide(seen.user(), seen.administrators(), command));
    }

    /** What both contexts say. */
    private record Context(UserState user, Administrators administrators) {}

    static List<UserEvent> decide(UserState state, Administrators administrators, ChangeUserRoles command) {
        var user = state.requireActive(command.userId());
        if (user.roles().equals(command.roles())) {
            return List.of();
        }
        boolean admin = command.roles().contains(Role.ADMIN);
        if (user.admin() && !admin) {
            administrators.requireOneWithout(command.userId(), UserRule.LAST_ADMIN);
        }
        return List.of(new UserRolesChanged(command.userId(), command.roles(), admin || user.admin()));
    }
}
