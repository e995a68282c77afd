package dev.kontor.crm.todo;

import dev.kontor.crm.todo.event.Due;
import dev.kontor.crm.todo.event.TodoId;
import dev.kontor.eventstore.command.CommandId;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * A todo that users are to be reminded of, as the read model has it.
 *
 * @param tenant whose it is
 * @param todoId which todo
 * @param due what has passed
 * @param deadline when that was
 * @param position the last fact about it that the read model knows
 */
record LateTodo(String tenant, TodoId todoId, Due due, Instant deadline, long position) {

    /** A row as it is; none if it is due at some time only. */
    static Stream<LateTodo> of(TodoRow row) {
        var due = row.due();
        return due == null || row.deadline == null
                ? Stream.of()
                : Stream.of(new LateTodo(row.tenant(), new TodoId(row.id()), due, row.deadline, row.position()));
    }

    /**
     * Under which id the command to remind is known: the same for all who see the todo in the same state, another once
     * its state or its deadline is another.
     */
    CommandId commandId() {
        return CommandId.given("todo-reminder/%s/%d/%s".formatted(todoId, position, deadline), due.toString());
    }
}
