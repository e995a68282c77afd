package dev.kontor.crm.todo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.shared.readmodel.EntityRow;
import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.crm.shared.readmodel.ReadModelUnit;
import dev.kontor.crm.todo.event.Due;
import dev.kontor.crm.todo.event.TodoCatalog;
import dev.kontor.crm.todo.event.TodoEvent.Subject;
import dev.kontor.crm.todo.event.TodoEvent.TodoAssigned;
import dev.kontor.crm.todo.event.TodoEvent.TodoCancelled;
import dev.kontor.crm.todo.event.TodoEvent.TodoCompleted;
import dev.kontor.crm.todo.event.TodoEvent.TodoCreated;
import dev.kontor.crm.todo.event.TodoEvent.TodoDueSet;
import dev.kontor.crm.todo.event.TodoEvent.TodoReminded;
import dev.kontor.crm.todo.event.TodoEvent.TodoReopened;
import dev.kontor.crm.todo.event.TodoId;
import dev.kontor.crm.user.event.UserCatalog;
import dev.kontor.crm.user.event.UserEvent.Language;
import dev.kontor.crm.user.event.UserEvent.UserCreated;
import dev.kontor.crm.user.event.UserEvent.UserUpdated;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.crm.user.event.UserStanding;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.testing.FoldReplay;
import dev.kontor.eventstore.testing.ProjectionReplay;
import dev.kontor.eventstore.testing.Scenario;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Todos folded twice from the same facts are the same. */
class TodoReplayIT {

    private final TodoId call = new TodoId(UUID.randomUUID());
    private final TodoId write = new TodoId(UUID.randomUUID());
    private final UserId ada = new UserId(UUID.randomUUID());
    private final UserId bob = new UserId(UUID.randomUUID());
    private final Due day = Due.on(LocalDate.parse("2026-03-29"));
    private final Due hour = Due.at(Instant.parse("2026-03-30T10:00:00Z"));

    private static UserCreated user(UserId id, String name, String zone) {
        return new UserCreated(
                id, name, new EmailAddress(name + "@example.org"), List.of(), false, ZoneId.of(zone), Language.EN);
    }

    private final List<EventEnvelope> facts = Scenario.of(new TodoCatalog(), new UserCatalog())
            .given(
                    user(ada, "Ada", "Europe/Berlin"),
                    user(bob, "Bob", "America/New_York"),
                    new TodoCreated(call, "Call", "Soon", day, new Subject("contact", UUID.randomUUID()), ada),
                    new TodoCreated(write, "Write", null, null, null, null),
                    new TodoAssigned(write, ada, "Write"),
                    new TodoReminded(call, day, ada, "Call"),
                    new TodoDueSet(call, hour),
                    new TodoDueSet(call, day),
                    new UserUpdated(ada, "Ada", ZoneId.of("Asia/Tokyo"), Language.DE),
                    new TodoDueSet(write, day),
                    new TodoAssigned(write, bob, "Write"),
                    new TodoCompleted(call),
                    new TodoReopened(call),
                    new TodoCancelled(call))
            .factsOf(ContextQuery.everything());

    @Test
    void theirStatesAreTheSame() {
        assertThat(FoldReplay.differences(new TodoState.Of(call), facts)).isEmpty();
        assertThat(FoldReplay.differences(new UserStanding.Of(ada), facts)).isEmpty();
    }

    @Test
    void theirRowsAreTheSameAndWhatTheirFactsFoldTo() {
        try (var database = new MigratedDatabase();
                var factory = ReadModelUnit.on(database.jdbcUrl())) {
            factory.runInTransaction(entities -> {
                var types = new EventTypes(List.of(new TodoCatalog(), new UserCatalog()));
                var replay = new ProjectionReplay(
                        entities, new TodoProjection(new EntityRows(entities), new TodoDeadlines(entities)), types);

                assertThat(replay.differences(facts)).isEmpty();
                assertThat(replay.rows(facts).get("todo")).hasSize(2);
                var queries = new EntityQueries(entities);
                for (var id : List.of(call, write)) {
                    assertThat(queries.one(Todos.MODEL, "tenant", id.value()))
                            .isPresent()
                            .isEqualTo(Todos.MODEL.seen(
                                    Todos.MODEL.past(id.value()).fold(facts)));
                }
                assertThat(entities.find(TodoRow.class, new EntityRow.Key("tenant", call.value())))
                        .as("reminded of the day, due then again, in Tokyo")
                        .matches(row -> row.reminded)
                        .matches(row -> Instant.parse("2026-03-29T15:00:00Z").equals(row.deadline));
                assertThat(entities.find(TodoRow.class, new EntityRow.Key("tenant", write.value())).deadline)
                        .as("in New York")
                        .isEqualTo("2026-03-30T04:00:00Z");
            });
        }
    }
}
