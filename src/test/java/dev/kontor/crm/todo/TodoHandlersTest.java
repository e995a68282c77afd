package dev.kontor.crm.todo;

import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.access.Possessions;
import dev.kontor.crm.todo.event.Due;
import dev.kontor.crm.todo.event.TodoCatalog;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What each command about todos makes of which facts. */
class TodoHandlersTest {

    private static final TodoId CALL = new TodoId(UUID.fromString("01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c04"));
    private static final UserId ADA = new UserId(UUID.fromString("01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c01"));
    private static final UserId BOB = new UserId(UUID.fromString("01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c02"));
    private static final Due DAY = Due.on(LocalDate.parse("2026-03-29"));
    private static final Due HOUR = Due.at(Instant.parse("2026-03-30T10:00:00Z"));
    private static final TodoCreated CREATED = new TodoCreated(CALL, "Call", null, DAY, null, ADA);
    private static final TodoCompleted DONE = new TodoCompleted(CALL);
    private static final TodoCancelled GIVEN_UP = new TodoCancelled(CALL);
    private static final TodoReopened AGAIN = new TodoReopened(CALL);

    private static UserCreated user(UserId id) {
        return new UserCreated(
                id,
                "Ada",
                new EmailAddress("u" + id + "@example.org"),
                List.of(),
                false,
                ZoneId.of("UTC"),
                Language.EN);
    }

    private static Scenario scenario(Event... facts) {
        return Scenario.of(new TodoCatalog(), new UserCatalog())
                .given(user(ADA), user(BOB))
                .given(facts);
    }

    private static Outcome<?> create(Scenario scenario, @Nullable UserId assignee) {
        return scenario.when(store -> new CreateTodoHandler(new Decisions(store))
                .handle(new CreateTodo(CALL, " Call ", "  ", DAY, null, assignee)));
    }

    private static Outcome<?> assign(Scenario scenario, UserId assignee) {
        return scenario.when(store -> new AssignTodoHandler(new Decisions(store), Possessions.ANYBODYS)
                .handle(new AssignTodo(CALL, assignee, null)));
    }

    private static Outcome<?> due(Scenario scenario, @Nullable Due due) {
        return scenario.when(store -> new SetTodoDueHandler(new Decisions(store), Possessions.ANYBODYS)
                .handle(new SetTodoDue(CALL, due, null)));
    }

    private static Outcome<?> complete(Scenario scenario) {
        return scenario.when(store -> new CompleteTodoHandler(new Decisions(store), Possessions.ANYBODYS)
                .handle(new CompleteTodo(CALL, null)));
    }

    private static Outcome<?> cancel(Scenario scenario) {
        return scenario.when(store ->
                new CancelTodoHandler(new Decisions(store), Possessions.ANYBODYS).handle(new CancelTodo(CALL, null)));
    }

    private static Outcome<?> reopen(Scenario scenario) {
        return scenario.when(store ->
                new ReopenTodoHandler(new Decisions(store), Possessions.ANYBODYS).handle(new ReopenTodo(CALL, null)));
    }

    private static Outcome<?> remind(Scenario scenario, Due due) {
        return scenario.when(
                store -> new RemindOfTodoHandler(new Decisions(store)).handle(new RemindOfTodo(CALL, due)));
    }

    @Test
    void aTodoIsCreatedForSomebodyOrForNobody() {
        create(scenario(), ADA).then(CREATED);
        create(scenario(), null).then(new TodoCreated(CALL, "Call", null, DAY, null, null));
    }

    @Test
    void aTodoIsCreatedOnce() {
        create(scenario(CREATED), ADA).thenRefusedBy(TodoRule.TODO_EXISTS);
        create(scenario(CREATED), null).thenRefusedBy(TodoRule.TODO_EXISTS);
    }

    @Test
    void nothingIsGivenToWhoIsNoUser() {
        var nobody = new UserId(UUID.randomUUID());
        create(scenario(), nobody).thenRefusedBy(TodoRule.ASSIGNEE_UNKNOWN);
        assign(scenario(CREATED), nobody).thenRefusedBy(TodoRule.ASSIGNEE_UNKNOWN);
    }

    @Test
    void nothingIsGivenToWhoIsNotActive() {
        var gone = new UserDeactivated(BOB, false);
        create(scenario(gone), BOB).thenRefusedBy(TodoRule.ASSIGNEE_INACTIVE);
        assign(scenario(CREATED, gone), BOB).thenRefusedBy(TodoRule.ASSIGNEE_INACTIVE);
        assign(scenario(CREATED, gone, new UserActivated(BOB, false)), BOB).then(new TodoAssigned(CALL, BOB, "Call"));
    }

    @Test
    void aDeactivationMeanwhileIsNoticed() {
        create(scenario().meanwhile(new UserDeactivated(ADA, false)), ADA).thenRefused(ConcurrencyException.class);
        assign(scenario(CREATED).meanwhile(new UserDeactivated(BOB, false)), BOB)
                .thenRefused(ConcurrencyException.class);
    }

    @Test
    void whatHappensToOthersMeanwhileDoesNotDisturb() {
        assign(scenario(CREATED).meanwhile(new UserDeactivated(ADA, false)), BOB)
                .then(new TodoAssigned(CALL, BOB, "Call"));
        create(scenario().meanwhile(new UserUpdated(ADA, "Ada K", ZoneId.of("UTC"), Language.DE)), ADA)
                .then(CREATED);
    }

    @Test
    void whoHasItAlreadyIsAssignedItWithoutAFact() {
        assign(scenario(CREATED, new UserDeactivated(ADA, false)), ADA).thenNothing();
    }

    @Test
    void theDueTimeIsSetAndCleared() {
        due(scenario(CREATED), HOUR).then(new TodoDueSet(CALL, HOUR));
        due(scenario(CREATED), null).then(new TodoDueSet(CALL, null));
        due(scenario(CREATED), DAY).thenNothing();
        due(scenario(CREATED, new TodoDueSet(CALL, null)), null).thenNothing();
    }

    @Test
    void aTodoIsDoneOrGivenUpOnce() {
        complete(scenario(CREATED)).then(DONE);
        complete(scenario(CREATED, DONE)).thenNothing();
        complete(scenario(CREATED, GIVEN_UP)).thenRefusedBy(TodoRule.TODO_CLOSED);
        cancel(scenario(CREATED)).then(GIVEN_UP);
        cancel(scenario(CREATED, GIVEN_UP)).thenNothing();
        cancel(scenario(CREATED, DONE)).thenRefusedBy(TodoRule.TODO_CLOSED);
    }

    @Test
    void whatIsClosedIsNotChanged() {
        assign(scenario(CREATED, DONE), BOB).thenRefusedBy(TodoRule.TODO_CLOSED);
        due(scenario(CREATED, GIVEN_UP), HOUR).thenRefusedBy(TodoRule.TODO_CLOSED);
    }

    @Test
    void whatIsClosedIsReopened() {
        reopen(scenario(CREATED, DONE)).then(AGAIN);
        reopen(scenario(CREATED, GIVEN_UP)).then(AGAIN);
        reopen(scenario(CREATED)).thenNothing();
        due(scenario(CREATED, DONE, AGAIN), HOUR).then(new TodoDueSet(CALL, HOUR));
    }

    @Test
    void anUnknownTodoIsNotChanged() {
        assign(scenario(), ADA).thenRefusedBy(TodoRule.TODO_UNKNOWN);
        due(scenario(), HOUR).thenRefusedBy(TodoRule.TODO_UNKNOWN);
        complete(scenario()).thenRefusedBy(TodoRule.TODO_UNKNOWN);
        cancel(scenario()).thenRefusedBy(TodoRule.TODO_UNKNOWN);
        reopen(scenario()).thenRefusedBy(TodoRule.TODO_UNKNOWN);
    }

    @Test
    void whoHasToDoItIsRemindedOnceOfEachDueTime() {
        var reminded = new TodoReminded(CALL, DAY, ADA, "Call");
        remind(scenario(CREATED), DAY).then(reminded);
        remind(scenario(CREATED, reminded), DAY).thenNothing();
        var moved = new TodoDueSet(CALL, HOUR);
        remind(scenario(CREATED, reminded, moved), HOUR).then(new TodoReminded(CALL, HOUR, ADA, "Call"));
        remind(scenario(CREATED, reminded, moved, new TodoDueSet(CALL, DAY)), DAY)
                .thenNothing();
    }

    @Test
    void whoeverHasItThenIsReminded() {
        remind(scenario(CREATED, new TodoAssigned(CALL, BOB, "Call")), DAY)
                .then(new TodoReminded(CALL, DAY, BOB, "Call"));
    }

    @Test
    void nobodyIsRemindedOfWhatIsClosedOrDueOtherwiseOrUnknown() {
        remind(scenario(CREATED, DONE), DAY).thenNothing();
        remind(scenario(CREATED, GIVEN_UP), DAY).thenNothing();
        remind(scenario(CREATED, new TodoDueSet(CALL, HOUR)), DAY).thenNothing();
        remind(scenario(CREATED, new TodoDueSet(CALL, null)), DAY).thenNothing();
        remind(scenario(), DAY).thenNothing();
        remind(scenario(CREATED, DONE, AGAIN), DAY).then(new TodoReminded(CALL, DAY, ADA, "Call"));
    }

    @Test
    void twoRemindersAtOnceAreNoticed() {
        remind(scenario(CREATED).meanwhile(new TodoReminded(CALL, DAY, ADA, "Call")), DAY)
                .thenRefused(ConcurrencyException.class);
    }
}
