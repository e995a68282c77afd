package dev.kontor.crm.todo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.todo.event.Due;
import dev.kontor.crm.todo.event.TodoEvent.TodoCreated;
import dev.kontor.crm.todo.event.TodoEvent.TodoReminded;
import dev.kontor.crm.todo.event.TodoId;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.command.Command;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.CommandId;
import dev.kontor.eventstore.command.Outcome;
import dev.kontor.eventstore.postgres.Crowd;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nodes that remind of todos at once, on one database: users are reminded once of each, and of nothing else. */
class TodoRemindersIT {

    private static final Instant DUE = Instant.parse("2026-03-29T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-29T12:00:00Z");

    private final MigratedDatabase database = new MigratedDatabase();
    private final RemindingNode node = new RemindingNode(database.jdbcUrl(), RemindingNode::sound);

    @AfterEach
    void stop() {
        node.close();
        database.close();
    }

    private void send(Command command) {
        var unused = node.pipeline().bus().send(command, CommandId.create());
    }

    private TodoId todo(@Nullable Due due) {
        var id = new TodoId(UUID.randomUUID());
        send(new CreateTodo(id, "Call", null, due, null, null));
        return id;
    }

    private List<TodoId> lateTodos(int many) {
        var all = Stream.generate(() -> todo(Due.at(DUE))).limit(many).toList();
        node.project(node.pipeline().facts());
        return all;
    }

    private List<TodoReminded> reminders() {
        return node.pipeline().facts().stream()
                .map(EventEnvelope::event)
                .filter(TodoReminded.class::isInstance)
                .map(TodoReminded.class::cast)
                .toList();
    }

    private List<TodoId> reminded() {
        return reminders().stream().map(TodoReminded::todoId).toList();
    }

    private List<EventEnvelope> since(long position) {
        return node.pipeline().facts().stream()
                .filter(fact -> fact.position() > position)
                .toList();
    }

    @Test
    void ofAllThatIsLateManyNodesRemindOnce() {
        var late = lateTodos(30);
        try (var second = new RemindingNode(database.jdbcUrl(), RemindingNode::sound);
                var third = new RemindingNode(database.jdbcUrl(), RemindingNode::sound)) {
            var nodes = List.of(node, second, third);
            // the read model hears of nothing meanwhile: again and again all of it looks late
            for (int round = 0; round < 3; round++) {
                Crowd.run(9, number -> nodes.get(number % 3).remind(NOW));
            }
        }
        assertThat(reminded()).containsExactlyInAnyOrderElementsOf(late);

        node.project(since(reminderOrigin()));
        assertThat(node.late(NOW)).isEmpty();
    }

    private long reminderOrigin() {
        return node.pipeline().facts().stream()
                        .filter(fact -> fact.event() instanceof TodoReminded)
                        .findFirst()
                        .orElseThrow()
                        .position()
                - 1;
    }

    @Test
    void ofWhatIsNotLateNobodyIsReminded() {
        todo(Due.at(NOW.plusMillis(1)));
        todo(Due.on(LocalDate.parse("2026-03-29")));
        todo(null);
        var late = todo(Due.on(LocalDate.parse("2026-03-28")));
        node.project(node.pipeline().facts());
        node.remind(NOW);
        assertThat(reminded()).containsExactly(late);
    }

    @Test
    void ofWhatWasSettledInTheMeantimeNobodyIsReminded() {
        var late = lateTodos(4);
        send(new CompleteTodo(late.get(0), null));
        send(new CancelTodo(late.get(1), null));
        send(new SetTodoDue(late.get(2), Due.at(NOW.plusSeconds(3600)), null));
        node.remind(NOW);

        assertThat(node.late(NOW)).as("the read model has not heard of it").hasSize(4);
        assertThat(reminded()).containsExactly(late.get(3));
    }

    @Test
    void aReadModelThatLagsDoesNotLeadToASecondReminder() {
        assertThat(remindersWithALaggingReadModel(node)).isEqualTo(1);
    }

    @Test
    void withoutALookAtTheFactsThereWouldBeASecondReminder() {
        try (var careless = new RemindingNode(database.jdbcUrl(), TodoRemindersIT::careless)) {
            assertThat(remindersWithALaggingReadModel(careless)).isEqualTo(2);
        }
    }

    private long remindersWithALaggingReadModel(RemindingNode reminding) {
        lateTodos(1);
        var before = node.pipeline().facts().getLast();
        send(new SetTodoDue(((TodoCreated) before.event()).todoId(), Due.at(DUE.minusSeconds(1)), null));
        send(new SetTodoDue(((TodoCreated) before.event()).todoId(), Due.at(DUE), null));
        reminding.remind(NOW);
        var missed = since(before.position());
        node.project(missed.subList(0, 2));
        reminding.remind(NOW);
        return reminders().size();
    }

    /** Trusts the read model. */
    private static List<CommandHandler<?>> careless(EventStore store) {
        record Careless(EventStore store) implements CommandHandler<RemindOfTodo> {
            @Override
            public Outcome handle(RemindOfTodo command) {
                return Outcome.of(
                        store.append(List.of(new TodoReminded(command.todoId(), command.due(), null, "Call"))));
            }
        }
        return List.of(new Careless(store));
    }

    @Test
    void nodesThatAreKilledRemindOfNothingTwiceAndForgetNothing() {
        var late = lateTodos(400);
        var random = new Random(42);
        for (int kill = 0; kill < 4; kill++) {
            var before = reminded().size();
            var processes = List.of(started(), started());
            try {
                await(() -> reminded().size() > before);
                LockSupport.parkNanos(random.nextLong(60_000_000));
            } finally {
                processes.forEach(process -> process.destroyForcibly().onExit().join());
            }
        }
        assertThat(reminded().size()).as("killed before all was done").isLessThan(late.size());
        node.remind(NOW);
        assertThat(reminded()).containsExactlyInAnyOrderElementsOf(late);
    }

    private Process started() {
        var program = java.nio.file.Path.of(System.getProperty("java.home"), "bin", "java")
                .toString();
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        try {
            return new ProcessBuilder(
                            program,
                            "-Xmx128m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            classes,
                            RemindingNode.class.getName(),
                            database.jdbcUrl(),
                            NOW.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + 120_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within two minutes").isLessThan(end);
            LockSupport.parkNanos(5_000_000);
        }
    }
}
