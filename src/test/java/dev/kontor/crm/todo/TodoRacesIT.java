package dev.kontor.crm.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kontor.crm.Meanwhile;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.access.Possessions;
import dev.kontor.crm.todo.event.TodoCatalog;
import dev.kontor.crm.todo.event.TodoEvent.TodoAssigned;
import dev.kontor.crm.todo.event.TodoEvent.TodoCreated;
import dev.kontor.crm.todo.event.TodoId;
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

/** A user is deactivated while others give them work, on real nodes and one database: nothing is given to them after. */
class TodoRacesIT {

    private final UserId ada = new UserId(UUID.randomUUID());
    private final UserId bob = new UserId(UUID.randomUUID());
    private final TodoId todo = new TodoId(UUID.randomUUID());
    private final MigratedDatabase database = new MigratedDatabase();
    private final Pipeline others = pipeline(store -> store, TodoRacesIT::sound);

    @BeforeEach
    void start() {
        append(created(ada), created(bob));
    }

    @AfterEach
    void stop() {
        others.close();
        database.close();
    }

    private Pipeline pipeline(UnaryOperator<EventStore> seen, Function<EventStore, List<CommandHandler<?>>> handlers) {
        return Pipeline.of(
                database, List.of(new TodoCatalog(), new UserCatalog()), store -> handlers.apply(seen.apply(store)));
    }

    private static List<CommandHandler<?>> sound(EventStore store) {
        var decisions = new Decisions(store);
        return List.of(new CreateTodoHandler(decisions), new AssignTodoHandler(decisions, Possessions.ANYBODYS));
    }

    /** Decides on the same, but is guarded by the todo's own facts alone. */
    private record UnguardedAssignment(EventStore store) implements CommandHandler<AssignTodo> {
        @Override
        public Outcome handle(AssignTodo command) {
            var own = new TodoState.Of(command.todoId());
            var whole = own.and(new UserStanding.Of(command.assignee()), Map::entry);
            return Meanwhile.guardedBy(
                    own.query(),
                    store,
                    whole,
                    seen -> AssignTodoHandler.decide(seen.getKey(), seen.getValue(), command));
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

    private static CreateTodo creation(TodoId id, @Nullable UserId assignee) {
        return new CreateTodo(id, "Call", null, null, null, assignee);
    }

    private @Nullable Throwable sendWhileDeactivated(
            Command command, Function<EventStore, List<CommandHandler<?>>> handlers) {
        try (var node =
                pipeline(store -> Meanwhile.in(store, () -> append(new UserDeactivated(ada, false))), handlers)) {
            return catchThrowable(() -> send(node, command));
        }
    }

    /** The positions of facts that gave work to a user who was not active then, by the log. */
    private List<Long> wrongAssignments() {
        var inactive = new HashSet<UserId>();
        var wrong = new ArrayList<Long>();
        for (var fact : others.facts()) {
            var assignee = switch (fact.event()) {
                case TodoCreated given -> given.assignee();
                case TodoAssigned given -> given.assignee();
                default -> null;
            };
            if (fact.event() instanceof UserDeactivated gone) {
                inactive.add(gone.userId());
            } else if (fact.event() instanceof UserActivated back) {
                inactive.remove(back.userId());
            } else if (assignee != null && inactive.contains(assignee)) {
                wrong.add(fact.position());
            }
        }
        return wrong;
    }

    @Test
    void whoIsDeactivatedMeanwhileIsNotAssignedAnything() {
        send(others, creation(todo, bob));
        var refused = sendWhileDeactivated(new AssignTodo(todo, ada, null), TodoRacesIT::sound);

        assertThat(refused).isInstanceOf(CommandRefusedException.class).hasMessage("assignee-inactive");
        assertThat(wrongAssignments()).isEmpty();
    }

    @Test
    void nothingIsCreatedForWhoIsDeactivatedMeanwhile() {
        var refused = sendWhileDeactivated(creation(todo, ada), TodoRacesIT::sound);

        assertThat(refused).isInstanceOf(CommandRefusedException.class).hasMessage("assignee-inactive");
        assertThat(wrongAssignments()).isEmpty();
    }

    @Test
    void guardedByTheTodosOwnFactsAloneItWouldBeAssigned() {
        send(others, creation(todo, bob));
        var refused =
                sendWhileDeactivated(new AssignTodo(todo, ada, null), store -> List.of(new UnguardedAssignment(store)));

        assertThat(refused).isNull();
        assertThat(wrongAssignments()).hasSize(1);
    }

    @Test
    void whoeverGivesWorkToSomebodyWhoComesAndGoesNothingIsGivenWhileTheyAreAway() {
        var todos =
                Stream.generate(() -> new TodoId(UUID.randomUUID())).limit(6).toList();
        todos.forEach(id -> send(others, creation(id, null)));
        var given = new AtomicInteger();
        var refusals = new AtomicInteger();
        try (var node = pipeline(store -> store, TodoRacesIT::sound)) {
            Crowd.run(7, number -> {
                for (int round = 0; round < 20; round++) {
                    if (number == 6) {
                        append(round % 2 == 0 ? new UserDeactivated(ada, false) : new UserActivated(ada, false));
                        LockSupport.parkNanos(10_000_000);
                        continue;
                    }
                    try {
                        var assignee = round % 2 == 0 ? ada : bob;
                        send(number % 2 == 0 ? node : others, new AssignTodo(todos.get(number), assignee, null));
                        given.incrementAndGet();
                    } catch (CommandRefusedException refused) {
                        refusals.incrementAndGet();
                    }
                }
            });
        }
        assertThat(wrongAssignments()).isEmpty();
        assertThat(given).as("some were given").hasPositiveValue();
        assertThat(refusals).as("some were refused").hasPositiveValue();
    }
}
