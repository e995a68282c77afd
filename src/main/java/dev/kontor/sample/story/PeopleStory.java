package dev.kontor.sample.story;

import dev.kontor.crm.notification.event.NotificationEvent.NotificationsReadUpTo;
import dev.kontor.crm.team.event.TeamEvent.TeamCreated;
import dev.kontor.crm.team.event.TeamEvent.TeamMemberAdded;
import dev.kontor.crm.team.event.TeamEvent.TeamMemberRemoved;
import dev.kontor.crm.team.event.TeamEvent.TeamRenamed;
import dev.kontor.crm.team.event.TeamId;
import dev.kontor.crm.user.event.UserEvent.Language;
import dev.kontor.crm.user.event.UserEvent.Role;
import dev.kontor.crm.user.event.UserEvent.UserActivated;
import dev.kontor.crm.user.event.UserEvent.UserCreated;
import dev.kontor.crm.user.event.UserEvent.UserDeactivated;
import dev.kontor.crm.user.event.UserEvent.UserEmailChanged;
import dev.kontor.crm.user.event.UserEvent.UserRolesChanged;
import dev.kontor.crm.user.event.UserEvent.UserUpdated;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.Event;
import dev.kontor.sample.chance.Chances;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Colleagues come, change, leave and come back; teams of them. The first two are administrators and stay. */
final class PeopleStory {

    private static final String DOMAIN = "kontor.example";
    private static final int ADMINISTRATORS = 2;
    private static final int TEAM_SIZE = 8;

    /** A team and who is in it, or was when they left the firm. */
    private static final class Team {
        private final TeamId id;
        private String name;
        private final Set<UserId> members = new HashSet<>();

        Team(TeamId id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    private final Firm firm;
    private final Chances<ZoneId> zones = new Chances<ZoneId>()
            .add(80, ZoneId.of("Europe/Berlin"))
            .add(15, ZoneId.of("Europe/London"))
            .add(5, ZoneId.of("America/New_York"));
    private final Chances<List<Role>> roles = new Chances<List<Role>>()
            .add(75, List.of(Role.SALES))
            .add(12, List.of(Role.MANAGER, Role.SALES))
            .add(5, List.of(Role.MANAGER))
            .add(5, List.of(Role.AUDITOR))
            .add(3, List.of());
    private final Chances<Step> changes;
    private final List<Team> teams = new ArrayList<>();
    private int hired;

    PeopleStory(Firm firm) {
        this.firm = firm;
        this.changes = new Chances<Step>()
                .add(20, this::move)
                .add(20, this::otherEmail)
                .add(15, this::otherRoles)
                .add(15, this::leave)
                .add(20, this::swapTeam)
                .add(3, this::otherTeamName);
    }

    /** How many ever came. */
    int hired() {
        return hired;
    }

    /** Somebody comes to work here. */
    Event hire(Instant now) {
        boolean admin = hired < ADMINISTRATORS;
        hired++;
        var tongue = firm.names().tongue();
        var name = firm.names().person(tongue);
        var colleague = new Colleague(
                new UserId(firm.dice().id(now)),
                name,
                firm.names().email(name, DOMAIN),
                admin ? List.of(Role.ADMIN) : roles.draw(firm.dice()),
                zones.draw(firm.dice()),
                tongue == Names.Tongue.DE ? Language.DE : Language.EN);
        firm.colleagues().add(colleague);
        firm.agenda().afterHours(now, 2, then -> join(colleague, then));
        return new UserCreated(
                colleague.id(),
                name.toString(),
                colleague.email(),
                colleague.roles(),
                admin,
                colleague.zone(),
                colleague.language());
    }

    /** Something about those who are here changes. */
    @Nullable
    Event change(Instant now) {
        return changes.draw(firm.dice()).at(now);
    }

    /**
     * Somebody has read all that they were told so far. Positions are counted as if the log began with this history.
     */
    @Nullable
    Event readNotices(Instant now) {
        var colleague = firm.colleagues().known(firm.dice());
        return colleague == null ? null : new NotificationsReadUpTo(colleague.id(), firm.told() - 1);
    }

    /** Somebody joins a team; the first of each eight begins a new one. */
    private @Nullable Event join(Colleague colleague, Instant now) {
        if (teams.size() * TEAM_SIZE < hired) {
            var team = new Team(new TeamId(firm.dice().id(now)), firm.names().of("team") + " " + (teams.size() + 1));
            teams.add(team);
            firm.agenda().from(now, then -> joinTeam(team, colleague));
            return new TeamCreated(team.id, team.name);
        }
        return joinTeam(firm.dice().oneOf(teams), colleague);
    }

    private @Nullable Event joinTeam(Team team, Colleague colleague) {
        return firm.colleagues().has(colleague) && team.members.add(colleague.id())
                ? new TeamMemberAdded(team.id, colleague.id())
                : null;
    }

    private @Nullable Event swapTeam(Instant now) {
        var colleague = firm.colleagues().any(firm.dice());
        if (teams.isEmpty() || colleague == null) {
            return null;
        }
        var team = firm.dice().oneOf(teams);
        if (team.members.remove(colleague.id())) {
            firm.agenda().afterHours(now, 1, then -> join(colleague, then));
            return new TeamMemberRemoved(team.id, colleague.id());
        }
        return joinTeam(team, colleague);
    }

    private @Nullable Event otherTeamName(Instant now) {
        if (teams.isEmpty()) {
            return null;
        }
        int place = firm.dice().between(0, teams.size() - 1);
        var team = teams.get(place);
        var name = firm.names().of("team") + " " + (place + 1);
        if (name.equals(team.name)) {
            return null;
        }
        team.name = name;
        return new TeamRenamed(team.id, name);
    }

    private @Nullable Event move(Instant now) {
        var colleague = firm.colleagues().any(firm.dice());
        if (colleague == null) {
            return null;
        }
        if (firm.dice().happens(.5)) {
            var zone = zones.draw(firm.dice());
            if (zone.equals(colleague.zone())) {
                return null;
            }
            colleague.livesIn(zone);
        } else {
            colleague.called(new Names.PersonName(
                    colleague.name().given(),
                    colleague.name().family().split("-", 2)[0] + "-"
                            + firm.names().person(firm.names().tongue()).family()));
        }
        return new UserUpdated(colleague.id(), colleague.name().toString(), colleague.zone(), colleague.language());
    }

    private @Nullable Event otherEmail(Instant now) {
        var colleague = firm.colleagues().any(firm.dice());
        if (colleague == null) {
            return null;
        }
        var old = colleague.email();
        colleague.reachedAt(firm.names().email(colleague.name(), DOMAIN));
        return new UserEmailChanged(colleague.id(), old, colleague.email());
    }

    private @Nullable Event otherRoles(Instant now) {
        var colleague = firm.colleagues().any(firm.dice());
        var newRoles = roles.draw(firm.dice());
        if (colleague == null || colleague.admin() || colleague.roles().equals(newRoles)) {
            return null;
        }
        colleague.may(newRoles);
        return new UserRolesChanged(colleague.id(), newRoles, false);
    }

    private @Nullable Event leave(Instant now) {
        var colleague = firm.colleagues().any(firm.dice());
        if (colleague == null || colleague.admin()) {
            return null;
        }
        firm.colleagues().remove(colleague);
        if (firm.dice().happens(.4)) {
            firm.agenda().afterDays(now, 90, then -> comeBack(colleague));
        }
        return new UserDeactivated(colleague.id(), false);
    }

    private Event comeBack(Colleague colleague) {
        firm.colleagues().add(colleague);
        return new UserActivated(colleague.id(), false);
    }
}
