package dev.kontor.crm.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kontor.crm.Meanwhile;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.team.event.TeamCatalog;
import dev.kontor.crm.team.event.TeamEvent.TeamMemberAdded;
import dev.kontor.crm.team.event.TeamId;
import dev.kontor.crm.user.event.UserCatalog;
import dev.kontor.crm.user.event.UserEvent.Language;
import dev.kontor.crm.user.event.UserEvent.UserActivated;
import dev.kontor.crm.user.event.UserEvent.UserCreated;
import dev.kontor.crm.user.event.UserEvent.UserDeactivated;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.crm.user.event.UserStanding;
import dev.kontor.eventstore.Event;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A user is deactivated while others add them to teams, on real nodes and one database: nobody joins one after. */
class TeamRacesIT {

    private final UserId ada = new UserId(UUID.randomUUID());
    private final UserId bob = new UserId(UUID.randomUUID());
    private final TeamId north = new TeamId(UUID.randomUUID());
    private final MigratedDatabase database = new MigratedDatabase();
    private final Pipeline others = pipeline(store -> store, TeamRacesIT::sound);

    @BeforeEach
    void start() {
        append(created(ada), created(bob));
        send(others, new CreateTeam(north, "North"));
    }

    @AfterEach
    void stop() {
        others.close();
        database.close();
    }

    private Pipeline pipeline(UnaryOperator<EventStore> seen, Function<EventStore, List<CommandHandler<?>>> handlers) {
        return Pipeline.of(
                database, List.of(new TeamCatalog(), new UserCatalog()), store -> handlers.apply(seen.apply(store)));
    }

    private static List<CommandHandler<?>> sound(EventStore store) {
        var decisions = new Decisions(store);
        return List.of(
                new CreateTeamHandler(decisions),
                new AddTeamMemberHandler(decisions),
                new RemoveTeamMemberHandler(decisions));
    }

    /** Decides on the same, but is guarded by the team's own facts alone. */
    private record UnguardedJoining(EventStore store) implements CommandHandler<AddTeamMember> {
        @Override
        public Outcome handle(AddTeamMember command) {
            var own = new TeamState.Of(command.teamId());
            var whole = own.and(new UserStanding.Of(command.userId()), Map::entry);
            return Meanwhile.guardedBy(
                    own.query(),
                    store,
                    whole,
                    seen -> AddTeamMemberHandler.decide(seen.getKey(), seen.getValue(), command));
        }
    }

    private static UserCreated created(UserId id) {
        return new UserCreated(
                id, "Ada", new EmailAddress(id + "@example.org"), List.of(), false, ZoneId.of("UTC"), Language.EN);
    }

    private void append(Event... facts) {
        var unused =
                others.node().call(Pipeline.ORIGIN, session -> session.store().append(List.of(facts)));
    }

    private static void send(Pipeline pipeline, Command command) {
        var unused = pipeline.bus().send(command, CommandId.create());
    }

    private @Nullable Throwable addAdaWhileSheIsDeactivated(Function<EventStore, List<CommandHandler<?>>> handlers) {
        try (var node =
                pipeline(store -> Meanwhile.in(store, () -> append(new UserDeactivated(ada, false))), handlers)) {
            return catchThrowable(() -> send(node, new AddTeamMember(north, ada, null)));
        }
    }

    /** The positions of facts by which somebody joined who was not active then, by the log. */
    private List<Long> wrongJoinings() {
        var inactive = new HashSet<UserId>();
        var wrong = new ArrayList<Long>();
        for (var fact : others.facts()) {
            switch (fact.event()) {
                case UserDeactivated gone -> inactive.add(gone.userId());
                case UserActivated back -> inactive.remove(back.userId());
                case TeamMemberAdded added when inactive.contains(added.userId()) -> wrong.add(fact.position());
                default -> {}
            }
        }
        return wrong;
    }

    @Test
    void whoIsDeactivatedMeanwhileDoesNotJoinATeam() {
        assertThat(addAdaWhileSheIsDeactivated(TeamRacesIT::sound))
                .isInstanceOf(CommandRefusedException.class)
                .hasMessage("team-member-inactive");
        assertThat(wrongJoinings()).isEmpty();
    }

    @Test
    void whoJoinedBeforeStaysInTheTeam() {
        send(others, new AddTeamMember(north, ada, null));
        append(new UserDeactivated(ada, false));

        send(others, new AddTeamMember(north, ada, null));
        assertThat(wrongJoinings()).isEmpty();
    }

    @Test
    void guardedByTheTeamsOwnFactsAloneTheyWouldJoin() {
        assertThat(addAdaWhileSheIsDeactivated(store -> List.of(new UnguardedJoining(store))))
                .isNull();
        assertThat(wrongJoinings()).hasSize(1);
    }

    @Test
    void intoWhicheverTeamsSomebodyIsTakenWhoComesAndGoesNoneIsJoinedWhileTheyAreAway() {
        var teams =
                Stream.generate(() -> new TeamId(UUID.randomUUID())).limit(6).toList();
        teams.forEach(id -> send(others, new CreateTeam(id, "Team")));
        var joined = new AtomicInteger();
        var refusals = new AtomicInteger();
        try (var node = pipeline(store -> store, TeamRacesIT::sound)) {
            Crowd.run(7, number -> {
                for (int round = 0; round < 20; round++) {
                    if (number == 6) {
                        append(round % 2 == 0 ? new UserDeactivated(ada, false) : new UserActivated(ada, false));
                        LockSupport.parkNanos(10_000_000);
                        continue;
                    }
                    var pipeline = number % 2 == 0 ? node : others;
                    try {
                        send(pipeline, new AddTeamMember(teams.get(number), ada, null));
                        joined.incrementAndGet();
                        send(pipeline, new RemoveTeamMember(teams.get(number), ada, null));
                    } catch (CommandRefusedException refused) {
                        refusals.incrementAndGet();
                    }
                }
            });
        }
        assertThat(wrongJoinings()).isEmpty();
        assertThat(joined).as("some joined").hasPositiveValue();
        assertThat(refusals).as("some were refused").hasPositiveValue();
    }
}
