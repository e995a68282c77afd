package dev.kontor.crm.search;

import dev.kontor.crm.todo.event.TodoCatalog;
import dev.kontor.crm.todo.event.TodoEvent;
import dev.kontor.crm.todo.event.TodoEvent.TodoAssigned;
import dev.kontor.crm.todo.event.TodoEvent.TodoCancelled;
import dev.kontor.crm.todo.event.TodoEvent.TodoCompleted;
import dev.kontor.crm.todo.event.TodoEvent.TodoCreated;
import dev.kontor.crm.todo.event.TodoEvent.TodoDueSet;
import dev.kontor.crm.todo.event.TodoEvent.TodoErased;
import dev.kontor.crm.todo.event.TodoEvent.TodoReminded;
import dev.kontor.crm.todo.event.TodoEvent.TodoReopened;
import dev.kontor.eventstore.Category;
import java.util.UUID;

/** Todos are found by title and note; those that are done or given up count as archived. */
final class SearchedTodos implements Searched<TodoEvent> {

    @Override
    public Category category() {
        return TodoCatalog.CATEGORY;
    }

    @Override
    public UUID id(TodoEvent event) {
        return event.todoId().value();
    }

    @Override
    public Edit edit(TodoEvent event) {
        return switch (event) {
            case TodoCreated created ->
                Edit.title(created.title()).with("note", created.note()).archived(false);
            case TodoCompleted completed -> Edit.none().archived(true);
            case TodoCancelled cancelled -> Edit.none().archived(true);
            case TodoErased erased -> Edit.erased();
            case TodoReopened reopened -> Edit.none().archived(false);
            case TodoAssigned assigned -> Edit.none();
            case TodoDueSet set -> Edit.none();
            case TodoReminded reminded -> Edit.none();
        };
    }
}
