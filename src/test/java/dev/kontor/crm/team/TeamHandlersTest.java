package dev.kontor.crm.team;

import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.team.event.TeamCatalog;
import dev.kontor.crm.team.event.TeamEvent.TeamCreated;
import dev.kontor.crm.team.event.TeamEvent.TeamMemberAdded;
import dev.kontor.crm.team.event.TeamEvent.TeamMemberRemoved;
import dev.kontor.crm.team.event.TeamEvent.TeamRenamed;
import dev.kontor.crm.team.event.TeamId;
import dev.kontor.crm.user.event.UserCatalog;
import dev.kontor.crm.user.event.UserEvent.Language;
import dev.kontor.crm.user.event.UserEvent.UserActivated;
import dev.kontor.crm.user.event.UserEvent.UserCreated;
import dev.kontor.crm.user.event.UserEvent.UserDeactivated;
import dev.kontor.crm.user.event.UserEvent.UserUpdated;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.testing.Outcome;
import dev.kontor.eventstore.testing.Scenario;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What each command about teams makes of which facts. */
class TeamHandlersTest {

    private static final TeamId NORTH = new TeamId(UUID.fromString("01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c03"));
    private static final UserId ADA = new UserId(UUID.fromString("01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c01"));
    private static final TeamCreated CREATED = new TeamCreated(NORTH, "North");
    private static final UserCreated USER = new UserCreated(
            ADA, "Ada", new EmailAddress("ada@example.org"), List.of(), false, ZoneId.of("UTC"), Language.EN);
    private static final TeamMemberAdded ADDED = new TeamMemberAdded(NORTH, ADA);

    private static Scenario scenario(Event... facts) {
        return Scenario.of(new TeamCatalog(), new UserCatalog()).given(facts);
    }

    private static Outcome<?> create(Scenario scenario) {
        return scenario.when(
                store -> new CreateTeamHandler(new Decisions(store)).handle(new CreateTeam(NORTH, " North ")));
    }

    private static Outcome<?> rename(Scenario scenario, String name) {
        return scenario.when(
                store -> new RenameTeamHandler(new Decisions(store)).handle(new RenameTeam(NORTH, name, null)));
    }

    private static Outcome<?> add(Scenario scenario) {
        return scenario.when(
                store -> new AddTeamMemberHandler(new Decisions(store)).handle(new AddTeamMember(NORTH, ADA, null)));
    }

    private static Outcome<?> remove(Scenario scenario) {
        return scenario.when(store ->
                new RemoveTeamMemberHandler(new Decisions(store)).handle(new RemoveTeamMember(NORTH, ADA, null)));
    }

    @Test
    void aTeamIsCreatedOnce() {
        create(scenario()).then(CREATED);
        create(scenario(CREATED)).thenRefusedBy(TeamRule.TEAM_EXISTS);
    }

    @Test
    void aTeamIsRenamed() {
        rename(scenario(CREATED), "South ").then(new TeamRenamed(NORTH, "South"));
        rename(scenario(CREATED), "North").thenNothing();
        rename(scenario(CREATED, new TeamRenamed(NORTH, "South")), "South").thenNothing();
    }

    @Test
    void anUnknownTeamIsNotChanged() {
        rename(scenario(), "X").thenRefusedBy(TeamRule.TEAM_UNKNOWN);
        add(scenario(USER)).thenRefusedBy(TeamRule.TEAM_UNKNOWN);
        remove(scenario(USER)).thenRefusedBy(TeamRule.TEAM_UNKNOWN);
    }

    @Test
    void anActiveUserIsAdded() {
        add(scenario(CREATED, USER)).then(ADDED);
        add(scenario(CREATED, USER, new UserDeactivated(ADA, false), new UserActivated(ADA, false)))
                .then(ADDED);
    }

    @Test
    void whoIsAMemberIsAddedWithoutAFactActiveOrNot() {
        add(scenario(CREATED, USER, ADDED, new UserDeactivated(ADA, false))).thenNothing();
    }

    @Test
    void whoIsNoActiveUserIsNotAdded() {
        add(scenario(CREATED)).thenRefusedBy(TeamRule.TEAM_MEMBER_UNKNOWN);
        add(scenario(CREATED, USER, new UserDeactivated(ADA, false))).thenRefusedBy(TeamRule.TEAM_MEMBER_INACTIVE);
    }

    @Test
    void aUserWhoIsDeactivatedMeanwhileIsNoticed() {
        add(scenario(CREATED, USER).meanwhile(new UserDeactivated(ADA, false))).thenRefused(ConcurrencyException.class);
    }

    @Test
    void aUserWhoGetsAnotherNameMeanwhileDoesNotDisturb() {
        add(scenario(CREATED, USER).meanwhile(new UserUpdated(ADA, "Ada K", ZoneId.of("UTC"), Language.EN)))
                .then(ADDED);
    }

    @Test
    void aMemberIsRemovedActiveOrNot() {
        remove(scenario(CREATED, USER, ADDED, new UserDeactivated(ADA, false))).then(new TeamMemberRemoved(NORTH, ADA));
        remove(scenario(CREATED, USER, ADDED, new TeamMemberRemoved(NORTH, ADA)))
                .thenNothing();
    }
}
