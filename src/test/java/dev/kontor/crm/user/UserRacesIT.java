package dev.kontor.crm.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kontor.crm.Meanwhile;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.user.event.Administrators;
import dev.kontor.crm.user.event.UserCatalog;
import dev.kontor.crm.user.event.UserEmailHolder;
import dev.kontor.crm.user.event.UserEvent;
import dev.kontor.crm.user.event.UserEvent.Language;
import dev.kontor.crm.user.event.UserEvent.Role;
import dev.kontor.crm.user.event.UserEvent.UserActivated;
import dev.kontor.crm.user.event.UserEvent.UserCreated;
import dev.kontor.crm.user.event.UserEvent.UserDeactivated;
import dev.kontor.crm.user.event.UserEvent.UserEmailChanged;
import dev.kontor.crm.user.event.UserEvent.UserErased;
import dev.kontor.crm.user.event.UserEvent.UserRolesChanged;
import dev.kontor.crm.user.event.UserEvent.UserUpdated;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.command.Command;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.CommandId;
import dev.kontor.eventstore.command.CommandRefusedException;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import dev.kontor.eventstore.command.Pipeline;
import dev.kontor.eventstore.postgres.Crowd;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Commands about users that meet, on real nodes and one database: whatever comes in between, no address has two users,
 * and there is an active administrator.
 */
class UserRacesIT {

    private static final EmailAddress ADDRESS = new EmailAddress("ada@example.org");
    private static final ZoneId ZONE = ZoneId.of("UTC");

    private final UserId ada = new UserId(UUID.randomUUID());
    private final UserId bob = new UserId(UUID.randomUUID());
    private final MigratedDatabase database = new MigratedDatabase();
    private final Pipeline others = pipeline(store -> store, UserRacesIT::sound);

    @AfterEach
    void stop() {
        others.close();
        database.close();
    }

    private Pipeline pipeline(UnaryOperator<EventStore> seen, Function<EventStore, List<CommandHandler<?>>> handlers) {
        return Pipeline.of(database, List.of(new UserCatalog()), store -> handlers.apply(seen.apply(store)));
    }

    private static List<CommandHandler<?>> sound(EventStore store) {
        var decisions = new Decisions(store);
        return List.of(
                new CreateUserHandler(decisions),
                new ChangeUserEmailHandler(decisions),
                new ChangeUserRolesHandler(decisions),
                new DeactivateUserHandler(decisions),
                new ActivateUserHandler(decisions));
    }

    /** Decide on the same, but are guarded by the user's own facts alone. */
    private static List<CommandHandler<?>> unguarded(EventStore store) {
        return List.of(new UnguardedDeactivation(store), new UnguardedCreation(store));
    }

    private record UnguardedDeactivation(EventStore store) implements CommandHandler<DeactivateUser> {
        @Override
        public Outcome handle(DeactivateUser command) {
            var user = new UserState.Of(command.userId());
            var whole = user.and(new Administrators.Of(), Map::entry);
            return Meanwhile.guardedBy(
                    user.query(),
                    store,
                    whole,
                    seen -> DeactivateUserHandler.decide(seen.getKey(), seen.getValue(), command));
        }
    }

    private record UnguardedCreation(EventStore store) implements CommandHandler<CreateUser> {
        @Override
        public Outcome handle(CreateUser command) {
            var user = new UserState.Of(command.userId());
            var whole = user.and(new UserEmailHolder.Of(command.email()), Map::entry);
            return Meanwhile.guardedBy(
                    user.query(),
                    store,
                    whole,
                    seen -> CreateUserHandler.decide(seen.getKey(), seen.getValue(), command));
        }
    }

    private static CreateUser creation(UserId id, EmailAddress email, Role... roles) {
        return new CreateUser(id, "Ada", email, List.of(roles), ZONE, Language.EN);
    }

    private void twoAdministrators() {
        send(others, creation(ada, ADDRESS, Role.ADMIN));
        send(others, creation(bob, new EmailAddress("bob@example.org"), Role.ADMIN));
    }

    private static void send(Pipeline pipeline, Command command) {
        var unused = pipeline.bus().send(command, CommandId.create());
    }

    /** Sends a command while another one is done between its look and its append; returns what refused it, if any. */
    private @Nullable Throwable sendWhile(
            Command other, Command command, Function<EventStore, List<CommandHandler<?>>> handlers) {
        try (var node = pipeline(store -> Meanwhile.in(store, () -> send(others, other)), handlers)) {
            return catchThrowable(() -> send(node, command));
        }
    }

    private long administrators() {
        return administratorsAfterEach().getLast();
    }

    /** How many active administrators there are after each fact, counted without the code under test. */
    private List<Long> administratorsAfterEach() {
        Map<UserId, Boolean> roles = new HashMap<>();
        Map<UserId, Boolean> active = new HashMap<>();
        var counts = new ArrayList<Long>();
        for (var fact : others.facts()) {
            switch ((UserEvent) fact.event()) {
                case UserCreated created -> {
                    roles.put(created.userId(), created.roles().contains(Role.ADMIN));
                    active.put(created.userId(), true);
                }
                case UserRolesChanged changed ->
                    roles.put(changed.userId(), changed.roles().contains(Role.ADMIN));
                case UserDeactivated gone -> active.put(gone.userId(), false);
                case UserActivated back -> active.put(back.userId(), true);
                case UserErased other -> {}
                case UserUpdated other -> {}
                case UserEmailChanged other -> {}
            }
            counts.add(roles.keySet().stream()
                    .filter(user -> roles.get(user) && active.get(user))
                    .count());
        }
        return counts;
    }

    /** How many users have the address, by the log. */
    private long holders() {
        Map<UserId, EmailAddress> addresses = new HashMap<>();
        for (var fact : others.facts()) {
            if (fact.event() instanceof UserCreated created) {
                addresses.put(created.userId(), created.email());
            } else if (fact.event() instanceof UserEmailChanged changed) {
                addresses.put(changed.userId(), changed.newEmail());
            }
        }
        return addresses.values().stream().filter(ADDRESS::equals).count();
    }

    @Test
    void ofTwoAdministratorsWhoAreDeactivatedAtOnceOneStays() {
        twoAdministrators();
        var refused = sendWhile(new DeactivateUser(bob, null), new DeactivateUser(ada, null), UserRacesIT::sound);

        assertThat(refused).isInstanceOf(CommandRefusedException.class).hasMessage("last-admin");
        assertThat(administrators()).isEqualTo(1);
    }

    @Test
    void ofTwoAdministratorsOneMayLoseTheRoleWhileTheOtherIsDeactivated() {
        twoAdministrators();
        var refused =
                sendWhile(new DeactivateUser(bob, null), new ChangeUserRoles(ada, List.of(), null), UserRacesIT::sound);

        assertThat(refused).isInstanceOf(CommandRefusedException.class).hasMessage("last-admin");
        assertThat(administrators()).isEqualTo(1);
    }

    @Test
    void guardedByTheUsersOwnFactsAloneBothWouldGo() {
        twoAdministrators();
        var refused = sendWhile(new DeactivateUser(bob, null), new DeactivateUser(ada, null), UserRacesIT::unguarded);

        assertThat(refused).isNull();
        assertThat(administrators()).as("nobody is left").isZero();
    }

    @Test
    void ofTwoUsersWhoTakeAnAddressAtOnceOneGetsIt() {
        var refused = sendWhile(creation(bob, ADDRESS), creation(ada, ADDRESS), UserRacesIT::sound);

        assertThat(refused).isInstanceOf(CommandRefusedException.class).hasMessage("user-email-taken");
        assertThat(holders()).isEqualTo(1);
    }

    @Test
    void anAddressThatAnotherMovesToMeanwhileIsTaken() {
        send(others, creation(bob, new EmailAddress("bob@example.org")));
        var refused = sendWhile(new ChangeUserEmail(bob, ADDRESS, null), creation(ada, ADDRESS), UserRacesIT::sound);

        assertThat(refused).isInstanceOf(CommandRefusedException.class).hasMessage("user-email-taken");
        assertThat(holders()).isEqualTo(1);
    }

    @Test
    void guardedByTheUsersOwnFactsAloneBothWouldHaveTheAddress() {
        var refused = sendWhile(creation(bob, ADDRESS), creation(ada, ADDRESS), UserRacesIT::unguarded);

        assertThat(refused).isNull();
        assertThat(holders()).isEqualTo(2);
    }

    @Test
    void ofManyWhoWantOneAddressOnTwoNodesOneGetsIt() {
        try (var node = pipeline(store -> store, UserRacesIT::sound)) {
            Crowd.run(16, number -> {
                var pipeline = number % 2 == 0 ? node : others;
                var refused = catchThrowable(() -> send(pipeline, creation(new UserId(UUID.randomUUID()), ADDRESS)));
                assertThat(refused == null || refused instanceof CommandRefusedException)
                        .isTrue();
            });
        }
        assertThat(holders()).isEqualTo(1);
    }

    @Test
    void whateverManyDoWithAdministratorsOnTwoNodesThereIsOne() {
        var users =
                Stream.generate(() -> new UserId(UUID.randomUUID())).limit(4).toList();
        users.forEach(user -> send(others, creation(user, new EmailAddress(user + "@example.org"), Role.ADMIN)));
        var refusals = new AtomicInteger();
        try (var node = pipeline(store -> store, UserRacesIT::sound)) {
            Crowd.run(8, number -> {
                var random = new Random(number);
                for (int round = 0; round < 15; round++) {
                    var user = users.get(random.nextInt(users.size()));
                    var command = switch (random.nextInt(4)) {
                        case 0 -> new ActivateUser(user, null);
                        case 1 -> new ChangeUserRoles(user, List.of(Role.SALES), null);
                        case 2 -> new ChangeUserRoles(user, List.of(Role.ADMIN), null);
                        default -> new DeactivateUser(user, null);
                    };
                    try {
                        send(number % 2 == 0 ? node : others, command);
                    } catch (CommandRefusedException refused) {
                        refusals.incrementAndGet();
                    }
                }
            });
        }
        assertThat(administratorsAfterEach()).as("after each fact").doesNotContain(0L);
        assertThat(refusals).as("it came close").hasPositiveValue();
    }
}
