package dev.kontor.crm.user;

import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.user.event.UserCatalog;
import dev.kontor.crm.user.event.UserEvent.Language;
import dev.kontor.crm.user.event.UserEvent.Role;
import dev.kontor.crm.user.event.UserEvent.UserActivated;
import dev.kontor.crm.user.event.UserEvent.UserCreated;
import dev.kontor.crm.user.event.UserEvent.UserDeactivated;
import dev.kontor.crm.user.event.UserEvent.UserEmailChanged;
import dev.kontor.crm.user.event.UserEvent.UserRolesChanged;
import dev.kontor.crm.user.event.UserEvent.UserUpdated;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.StaleContextException;
import dev.kontor.eventstore.testing.Outcome;
import dev.kontor.eventstore.testing.Scenario;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What each command about users makes of which facts. */
class UserHandlersTest {

    private static final UserId ADA = new UserId(UUID.fromString("01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c01"));
    private static final UserId BOB = new UserId(UUID.fromString("01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c02"));
    private static final EmailAddress MAIL = new EmailAddress("ada@example.org");
    private static final EmailAddress OTHER = new EmailAddress("king@example.org");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final UserCreated SELLER = created(ADA, MAIL, Role.SALES);
    private static final UserCreated ADMIN = created(ADA, MAIL, Role.ADMIN);
    private static final UserCreated SECOND = created(BOB, OTHER, Role.ADMIN);

    private static UserCreated created(UserId id, EmailAddress email, Role role) {
        return new UserCreated(id, "Ada", email, List.of(role), role == Role.ADMIN, BERLIN, Language.DE);
    }

    private static Scenario scenario(Event... facts) {
        return Scenario.of(new UserCatalog()).given(facts);
    }

    private static Outcome<?> create(Scenario scenario, UserId id, EmailAddress email, Role... roles) {
        return scenario.when(store -> new CreateUserHandler(new Decisions(store))
                .handle(new CreateUser(id, " Ada ", email, List.of(roles), BERLIN, Language.DE)));
    }

    private static Outcome<?> update(Scenario scenario, String name, ZoneId zone, Language language) {
        return scenario.when(store ->
                new UpdateUserHandler(new Decisions(store)).handle(new UpdateUser(ADA, name, zone, language, null)));
    }

    private static Outcome<?> move(Scenario scenario, EmailAddress email) {
        return scenario.when(store ->
                new ChangeUserEmailHandler(new Decisions(store)).handle(new ChangeUserEmail(ADA, email, null)));
    }

    private static Outcome<?> roles(Scenario scenario, Role... roles) {
        return scenario.when(store -> new ChangeUserRolesHandler(new Decisions(store))
                .handle(new ChangeUserRoles(ADA, List.of(roles), null)));
    }

    private static Outcome<?> deactivate(Scenario scenario) {
        return scenario.when(
                store -> new DeactivateUserHandler(new Decisions(store)).handle(new DeactivateUser(ADA, null)));
    }

    private static Outcome<?> activate(Scenario scenario) {
        return scenario.when(
                store -> new ActivateUserHandler(new Decisions(store)).handle(new ActivateUser(ADA, null)));
    }

    @Test
    void aUserIsCreatedWithEachRoleOnce() {
        create(scenario(), ADA, MAIL, Role.SALES, Role.ADMIN, Role.SALES)
                .then(new UserCreated(ADA, "Ada", MAIL, List.of(Role.ADMIN, Role.SALES), true, BERLIN, Language.DE));
    }

    @Test
    void aUserIsCreatedOnce() {
        create(scenario(SELLER), ADA, OTHER).thenRefusedBy(UserRule.USER_EXISTS);
    }

    @Test
    void anAddressInUseIsRefused() {
        create(scenario(SELLER), BOB, new EmailAddress("ADA@example.org")).thenRefusedBy(UserRule.USER_EMAIL_TAKEN);
    }

    @Test
    void aUserWhoIsNotActiveKeepsTheAddress() {
        create(scenario(SELLER, new UserDeactivated(ADA, false)), BOB, MAIL).thenRefusedBy(UserRule.USER_EMAIL_TAKEN);
    }

    @Test
    void anAddressIsFreeOnceItsHolderMovedAway() {
        create(scenario(SELLER, new UserEmailChanged(ADA, MAIL, OTHER)), BOB, MAIL, Role.SALES)
                .then(created(BOB, MAIL, Role.SALES));
    }

    @Test
    void twoUsersCannotTakeAnAddressAtOnce() {
        create(scenario().meanwhile(created(BOB, MAIL, Role.SALES)), ADA, MAIL).thenRefused(ConcurrencyException.class);
    }

    @Test
    void anotherUserDoesNotDisturb() {
        create(scenario().meanwhile(SECOND), ADA, MAIL, Role.SALES).then(SELLER);
    }

    @Test
    void aUserIsUpdated() {
        update(scenario(SELLER), "Ada King ", ZoneId.of("UTC"), Language.EN)
                .then(new UserUpdated(ADA, "Ada King", ZoneId.of("UTC"), Language.EN));
        update(scenario(SELLER), "Ada", BERLIN, Language.EN).then(new UserUpdated(ADA, "Ada", BERLIN, Language.EN));
        update(scenario(SELLER), "Ada", ZoneId.of("UTC"), Language.DE)
                .then(new UserUpdated(ADA, "Ada", ZoneId.of("UTC"), Language.DE));
    }

    @Test
    void whatAUserIsAlreadyIsNoFact() {
        update(scenario(SELLER), "Ada", BERLIN, Language.DE).thenNothing();
        move(scenario(SELLER), MAIL).thenNothing();
        roles(scenario(SELLER), Role.SALES).thenNothing();
        activate(scenario(SELLER)).thenNothing();
        deactivate(scenario(SELLER, new UserDeactivated(ADA, false))).thenNothing();
    }

    @Test
    void anUnknownUserIsNotChanged() {
        update(scenario(), "Ada", BERLIN, Language.DE).thenRefusedBy(UserRule.USER_UNKNOWN);
        move(scenario(), OTHER).thenRefusedBy(UserRule.USER_UNKNOWN);
        roles(scenario(), Role.SALES).thenRefusedBy(UserRule.USER_UNKNOWN);
        deactivate(scenario()).thenRefusedBy(UserRule.USER_UNKNOWN);
        activate(scenario()).thenRefusedBy(UserRule.USER_UNKNOWN);
    }

    @Test
    void aUserWhoIsNotActiveIsNotChanged() {
        var gone = new UserDeactivated(ADA, false);
        update(scenario(SELLER, gone), "X", BERLIN, Language.DE).thenRefusedBy(UserRule.USER_INACTIVE);
        move(scenario(SELLER, gone), OTHER).thenRefusedBy(UserRule.USER_INACTIVE);
        roles(scenario(SELLER, gone), Role.ADMIN).thenRefusedBy(UserRule.USER_INACTIVE);
    }

    @Test
    void aUserMovesToAFreeAddress() {
        move(scenario(SELLER), OTHER).then(new UserEmailChanged(ADA, MAIL, OTHER));
        move(scenario(SELLER, SECOND), OTHER).thenRefusedBy(UserRule.USER_EMAIL_TAKEN);
    }

    @Test
    void rolesSayWhetherTheyBearOnAdministration() {
        roles(scenario(SELLER), Role.MANAGER).then(new UserRolesChanged(ADA, List.of(Role.MANAGER), false));
        roles(scenario(SELLER), Role.SALES, Role.ADMIN)
                .then(new UserRolesChanged(ADA, List.of(Role.ADMIN, Role.SALES), true));
        roles(scenario(ADMIN, SECOND), Role.SALES).then(new UserRolesChanged(ADA, List.of(Role.SALES), true));
    }

    @Test
    void theLastAdministratorKeepsTheRole() {
        roles(scenario(ADMIN), Role.SALES).thenRefusedBy(UserRule.LAST_ADMIN);
        roles(scenario(ADMIN), Role.ADMIN, Role.SALES)
                .then(new UserRolesChanged(ADA, List.of(Role.ADMIN, Role.SALES), true));
    }

    @Test
    void theLastAdministratorStaysActive() {
        deactivate(scenario(ADMIN)).thenRefusedBy(UserRule.LAST_ADMIN);
        deactivate(scenario(ADMIN, SECOND)).then(new UserDeactivated(ADA, true));
    }

    @Test
    void oneWhoIsNotActiveDoesNotCountAsAnAdministrator() {
        var gone = new UserDeactivated(BOB, true);
        deactivate(scenario(ADMIN, SECOND, gone)).thenRefusedBy(UserRule.LAST_ADMIN);
        deactivate(scenario(ADMIN, SECOND, gone, new UserActivated(BOB, true))).then(new UserDeactivated(ADA, true));
    }

    @Test
    void oneWhoLostTheRoleDoesNotCountAsAnAdministrator() {
        deactivate(scenario(ADMIN, SECOND, new UserRolesChanged(BOB, List.of(), true)))
                .thenRefusedBy(UserRule.LAST_ADMIN);
    }

    @Test
    void oneWhoGotTheRoleCountsAsAnAdministrator() {
        var seller = created(BOB, OTHER, Role.SALES);
        deactivate(scenario(ADMIN, seller, new UserRolesChanged(BOB, List.of(Role.ADMIN), true)))
                .then(new UserDeactivated(ADA, true));
    }

    @Test
    void whoIsNoAdministratorMayGoAtAnyTime() {
        deactivate(scenario(SELLER)).then(new UserDeactivated(ADA, false));
    }

    @Test
    void anotherAdministratorWhoLeavesMeanwhileIsNoticed() {
        deactivate(scenario(ADMIN, SECOND).meanwhile(new UserDeactivated(BOB, true)))
                .thenRefused(ConcurrencyException.class);
        roles(scenario(ADMIN, SECOND).meanwhile(new UserRolesChanged(BOB, List.of(), true)), Role.SALES)
                .thenRefused(ConcurrencyException.class);
    }

    @Test
    void whatBearsOnNoAdministratorDoesNotDisturb() {
        var seller = created(BOB, OTHER, Role.SALES);
        deactivate(scenario(
                                ADMIN,
                                created(new UserId(UUID.randomUUID()), new EmailAddress("c@d.org"), Role.ADMIN),
                                seller)
                        .meanwhile(new UserDeactivated(BOB, false)))
                .then(new UserDeactivated(ADA, true));
    }

    @Test
    void aUserIsActivatedAsTheAdministratorThatTheyWere() {
        activate(scenario(ADMIN, SECOND, new UserDeactivated(ADA, true))).then(new UserActivated(ADA, true));
        activate(scenario(SELLER, new UserDeactivated(ADA, false))).then(new UserActivated(ADA, false));
    }

    @Test
    void anOldVersionIsToldWhatCameSince() {
        var scenario = scenario(SELLER);
        scenario.when(store -> new UpdateUserHandler(new Decisions(store))
                        .handle(new UpdateUser(ADA, "X", BERLIN, Language.DE, ContextVersion.nothingSeen())))
                .thenRefused(StaleContextException.class);
    }
}
