package dev.kontor.crm.notification;

import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityReassigned;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityWon;
import dev.kontor.crm.todo.event.Due;
import dev.kontor.crm.todo.event.TodoEvent;
import dev.kontor.crm.todo.event.TodoEvent.TodoAssigned;
import dev.kontor.crm.todo.event.TodoEvent.TodoCancelled;
import dev.kontor.crm.todo.event.TodoEvent.TodoCompleted;
import dev.kontor.crm.todo.event.TodoEvent.TodoCreated;
import dev.kontor.crm.todo.event.TodoEvent.TodoDueSet;
import dev.kontor.crm.todo.event.TodoEvent.TodoErased;
import dev.kontor.crm.todo.event.TodoEvent.TodoReminded;
import dev.kontor.crm.todo.event.TodoEvent.TodoReopened;
import dev.kontor.crm.todo.event.TodoId;
import dev.kontor.crm.user.event.UserId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a fact tells somebody.
 *
 * @param reader whom
 * @param kind of which kind it is
 * @param subjectKind what it is about, as in the names of streams
 * @param subjectId which of these
 * @param arguments what its text names, in order
 */
record Notice(UserId reader, NotificationKind kind, String subjectKind, UUID subjectId, List<String> arguments) {

    Notice {
        arguments = List.copyOf(arguments);
    }

    /** What a fact about a todo tells; nothing if it concerns nobody. */
    static Optional<Notice> of(TodoEvent event) {
        return switch (event) {
            case TodoCreated created -> assigned(created.assignee(), created.todoId(), created.title());
            case TodoAssigned assigned -> assigned(assigned.assignee(), assigned.todoId(), assigned.title());
            case TodoReminded reminded ->
                Optional.ofNullable(reminded.assignee())
                        .map(reader -> new Notice(
                                reader,
                                NotificationKind.TODO_DUE,
                                "todo",
                                reminded.todoId().value(),
                                List.of(reminded.title(), text(reminded.due()))));
            case TodoDueSet other -> Optional.empty();
            case TodoCompleted other -> Optional.empty();
            case TodoErased other -> Optional.empty();
            case TodoReopened other -> Optional.empty();
            case TodoCancelled other -> Optional.empty();
        };
    }

    /** What an opportunity that is given away tells its new owner. */
    static Notice of(OpportunityReassigned given, String title) {
        return new Notice(
                given.ownerId(),
                NotificationKind.OPPORTUNITY_ASSIGNED,
                "opportunity",
                given.opportunityId().value(),
                List.of(title));
    }

    /** What a won opportunity tells its owner. */
    static Notice of(OpportunityWon won, String title) {
        return new Notice(
                won.ownerId(),
                NotificationKind.OPPORTUNITY_WON,
                "opportunity",
                won.opportunityId().value(),
                List.of(title, won.value().amount().toPlainString(), won.value().currency()));
    }

    /** What the use of a credit limit tells who looks after the customer; nothing if nobody does, or there is room. */
    static Optional<Notice> of(CustomerCredit credit) {
        return switch (credit.level()) {
            case FREE -> Optional.empty();
            case NEAR -> of(credit, NotificationKind.CREDIT_LIMIT_NEAR);
            case REACHED -> of(credit, NotificationKind.CREDIT_LIMIT_REACHED);
        };
    }

    private static Optional<Notice> of(CustomerCredit credit, NotificationKind kind) {
        var arguments = List.of(
                credit.name,
                credit.openTotal.toPlainString(),
                credit.currency,
                credit.creditLimit.toPlainString(),
                credit.currency);
        return Optional.ofNullable(credit.reader())
                .map(reader -> new Notice(new UserId(reader), kind, "customer", credit.id, arguments));
    }

    private static Optional<Notice> assigned(@Nullable UserId assignee, TodoId todoId, String title) {
        return Optional.ofNullable(assignee)
                .map(reader ->
                        new Notice(reader, NotificationKind.TODO_ASSIGNED, "todo", todoId.value(), List.of(title)));
    }

    /** As ISO 8601 has it; in which form people see it is the affair of who shows it. */
    private static String text(Due due) {
        return String.valueOf(due.date() == null ? due.at() : due.date());
    }
}
