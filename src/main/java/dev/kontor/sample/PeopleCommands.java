package dev.kontor.sample;

import dev.kontor.crm.erasure.EraseSubject;
import dev.kontor.crm.erasure.Ground;
import dev.kontor.crm.notification.ReadAllNotifications;
import dev.kontor.crm.notification.event.NotificationEvent;
import dev.kontor.crm.notification.event.NotificationEvent.NotificationRead;
import dev.kontor.crm.notification.event.NotificationEvent.NotificationsReadUpTo;
import dev.kontor.crm.team.AddTeamMember;
import dev.kontor.crm.team.CreateTeam;
import dev.kontor.crm.team.RemoveTeamMember;
import dev.kontor.crm.team.RenameTeam;
import dev.kontor.crm.team.event.TeamEvent;
import dev.kontor.crm.team.event.TeamEvent.TeamCreated;
import dev.kontor.crm.team.event.TeamEvent.TeamMemberAdded;
import dev.kontor.crm.team.event.TeamEvent.TeamMemberRemoved;
import dev.kontor.crm.team.event.TeamEvent.TeamRenamed;
import dev.kontor.crm.user.ActivateUser;
import dev.kontor.crm.user.ChangeUserEmail;
import dev.kontor.crm.user.ChangeUserRoles;
import dev.kontor.crm.user.CreateUser;
import dev.kontor.crm.user.DeactivateUser;
import dev.kontor.crm.user.UpdateUser;
import dev.kontor.crm.user.event.UserEvent;
import dev.kontor.crm.user.event.UserEvent.UserActivated;
import dev.kontor.crm.user.event.UserEvent.UserCreated;
import dev.kontor.crm.user.event.UserEvent.UserDeactivated;
import dev.kontor.crm.user.event.UserEvent.UserEmailChanged;
import dev.kontor.crm.user.event.UserEvent.UserErased;
import dev.kontor.crm.user.event.UserEvent.UserRolesChanged;
import dev.kontor.crm.user.event.UserEvent.UserUpdated;
import dev.kontor.eventstore.command.Command;
import java.time.Instant;
import java.util.Optional;

/** Which commands leave the facts of users and teams. */
final class PeopleCommands {

    private PeopleCommands() {}

    static Command forUser(UserEvent fact) {
        return switch (fact) {
            case UserCreated it ->
                new CreateUser(it.userId(), it.name(), it.email(), it.roles(), it.timeZone(), it.language());
            case UserUpdated it -> new UpdateUser(it.userId(), it.name(), it.timeZone(), it.language(), null);
            case UserEmailChanged it -> new ChangeUserEmail(it.userId(), it.newEmail(), null);
            case UserRolesChanged it -> new ChangeUserRoles(it.userId(), it.roles(), null);
            case UserDeactivated it -> new DeactivateUser(it.userId(), null);
            case UserErased it -> new EraseSubject("user", it.userId().value(), Ground.REQUEST, Instant.EPOCH);
            case UserActivated it -> new ActivateUser(it.userId(), null);
        };
    }

    static Command forTeam(TeamEvent fact) {
        return switch (fact) {
            case TeamCreated it -> new CreateTeam(it.teamId(), it.name());
            case TeamRenamed it -> new RenameTeam(it.teamId(), it.name(), null);
            case TeamMemberAdded it -> new AddTeamMember(it.teamId(), it.userId(), null);
            case TeamMemberRemoved it -> new RemoveTeamMember(it.teamId(), it.userId(), null);
        };
    }

    /** Empty for a single one: its id follows from that of an event, which nobody makes up. */
    static Optional<Command> forNotices(NotificationEvent fact) {
        return switch (fact) {
            case NotificationsReadUpTo it -> Optional.of(new ReadAllNotifications(it.userId(), it.position()));
            case NotificationRead it -> Optional.empty();
        };
    }
}
