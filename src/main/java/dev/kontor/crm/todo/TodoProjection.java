package dev.kontor.crm.todo;

import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.crm.todo.event.TodoEvent;
import dev.kontor.crm.todo.event.TodoEvent.TodoCreated;
import dev.kontor.crm.user.event.UserEvent;
import dev.kontor.crm.user.event.UserEvent.UserCreated;
import dev.kontor.crm.user.event.UserEvent.UserUpdated;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Keeps one row for each todo, and when it is late where its assignee is. */
@ApplicationScoped
public class TodoProjection implements Projection {

    private EntityRows rows;
    private TodoDeadlines deadlines;

    /** For the container's proxy. */
    protected TodoProjection() {}

    /**
     * @param rows what it writes
     * @param deadlines when it is late
     */
    @Inject
    TodoProjection(EntityRows rows, TodoDeadlines deadlines) {
        this.rows = rows;
        this.deadlines = deadlines;
    }

    @Override
    public String name() {
        return Todos.MODEL.projection();
    }

    @Override
    public Set<String> tables() {
        return Set.of("todo", "todo_assignee");
    }

    /** The changes of a todo, and of a user, build on each other. */
    @Override
    public Optional<String> inOrder(EventEnvelope fact) {
        return switch (fact.event()) {
            case TodoEvent event -> Optional.of(event.todoId().toString());
            case UserEvent event -> Optional.of(event.userId().toString());
            default -> Optional.empty();
        };
    }

    /** A new todo has a row. */
    public void on(TodoCreated created, EventEnvelope fact) {
        rows.begin(Todos.MODEL, created.todoId().value(), created, fact);
        deadlines.settle(fact.origin().tenant(), created.todoId());
    }

    /** The row shows what changed. */
    public void on(TodoEvent changed, EventEnvelope fact) {
        rows.change(Todos.MODEL, changed.todoId().value(), changed, fact);
        deadlines.settle(fact.origin().tenant(), changed.todoId());
    }

    /** Who may be given work lives somewhere. */
    public void on(UserCreated created, EventEnvelope fact) {
        deadlines.welcome(fact.origin().tenant(), created.userId(), created.timeZone());
    }

    /** Who moves has their days at other times. */
    public void on(UserUpdated updated, EventEnvelope fact) {
        deadlines.move(fact.origin().tenant(), updated.userId(), updated.timeZone());
    }
}
