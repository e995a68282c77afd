package dev.kontor.sample.story;

import dev.kontor.crm.todo.event.Due;
import dev.kontor.crm.todo.event.TodoId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A todo, as the facts so far left it. */
final class Todo {

    private final TodoId id;
    private final String title;
    private final Set<Due> reminded = new HashSet<>(0);
    private @Nullable Colleague assignee;
    private @Nullable Due due;

    Todo(TodoId id, String title, @Nullable Colleague assignee, @Nullable Due due) {
        this.id = id;
        this.title = title;
        this.assignee = assignee;
        this.due = due;
    }

    TodoId id() {
        return id;
    }

    String title() {
        return title;
    }

    @Nullable
    Colleague assignee() {
        return assignee;
    }

    @Nullable
    Due due() {
        return due;
    }

    /** From when on it is late; null if it never is. */
    @Nullable
    Instant deadline() {
        ZoneId zone = assignee == null ? ZoneOffset.UTC : assignee.zone();
        return due == null ? null : due.deadline(zone);
    }

    void givenTo(Colleague colleague) {
        assignee = colleague;
    }

    void dueBy(Due newDue) {
        due = newDue;
    }

    /** Takes note of a reminder; false if there was one for the same time already. */
    boolean remindedOf(Due passed) {
        return reminded.add(passed);
    }
}
