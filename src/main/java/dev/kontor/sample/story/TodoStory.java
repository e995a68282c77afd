package dev.kontor.sample.story;

import dev.kontor.crm.todo.event.Due;
import dev.kontor.crm.todo.event.TodoEvent.Subject;
import dev.kontor.crm.todo.event.TodoEvent.TodoAssigned;
import dev.kontor.crm.todo.event.TodoEvent.TodoCancelled;
import dev.kontor.crm.todo.event.TodoEvent.TodoCompleted;
import dev.kontor.crm.todo.event.TodoEvent.TodoCreated;
import dev.kontor.crm.todo.event.TodoEvent.TodoDueSet;
import dev.kontor.crm.todo.event.TodoEvent.TodoReminded;
import dev.kontor.crm.todo.event.TodoEvent.TodoReopened;
import dev.kontor.crm.todo.event.TodoId;
import dev.kontor.eventstore.Event;
import dev.kontor.sample.chance.WorkingTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is to be done is given to somebody, put off, done in time or late, given up or forgotten. */
final class TodoStory {

    private static final double ASSIGNED = .85;
    private static final double DUE = .8;
    private static final double ON_A_DAY = .75;
    private static final double ABOUT_SOMETHING = .85;
    private static final double DONE = .78;
    private static final double GIVEN_UP = .07;

    private final Firm firm;
    private final Things things;

    TodoStory(Firm firm, Things things) {
        this.firm = firm;
        this.things = things;
    }

    /** There is one more thing to do. */
    Event create(Instant now) {
        var about = firm.dice().happens(ABOUT_SOMETHING) ? things.toDoSomethingAbout() : null;
        var action = firm.names().of("todo");
        var todo = new Todo(
                new TodoId(firm.dice().id(now)),
                about == null ? action : action + ": " + about.name(),
                firm.dice().happens(ASSIGNED) ? firm.colleagues().any(firm.dice()) : null,
                firm.dice().happens(DUE) ? due(now) : null);
        firm.todos().add(todo);
        plan(todo, now);
        var assignee = todo.assignee();
        return new TodoCreated(
                todo.id(),
                todo.title(),
                firm.dice().happens(.25) ? firm.names().of("note") : null,
                todo.due(),
                about == null
                        ? null
                        : new Subject(
                                about.thing().kind().name().toLowerCase(Locale.ROOT),
                                about.thing().id()),
                assignee == null ? null : assignee.id());
    }

    private void plan(Todo todo, Instant now) {
        remindOf(todo, todo.due());
        if (todo.assignee() == null || firm.dice().happens(.12)) {
            firm.agenda().afterHours(now, 20, then -> assign(todo));
        }
        if (firm.dice().happens(.12)) {
            firm.agenda().afterDays(now, 4, then -> putOff(todo, then));
        }
        if (firm.dice().happens(DONE)) {
            firm.agenda().afterDays(now, 6, then -> complete(todo, then));
        } else if (firm.dice().happens(GIVEN_UP / (1 - DONE))) {
            firm.agenda().afterDays(now, 20, then -> giveUp(todo));
        }
    }

    private Due due(Instant now) {
        int days = (int) firm.dice().around(7, .8);
        return firm.dice().happens(ON_A_DAY)
                ? Due.on(today(now).plusDays(days))
                : Due.at(today(now)
                        .plusDays(days + 1)
                        .atTime(firm.dice().between(8, 17), 15 * firm.dice().between(0, 3))
                        .atZone(WorkingTimes.ZONE)
                        .toInstant());
    }

    private void remindOf(Todo todo, @Nullable Due due) {
        var deadline = todo.deadline();
        if (due != null && deadline != null) {
            firm.agenda().from(deadline, then -> remind(todo, due, then));
        }
    }

    private @Nullable Event remind(Todo todo, Due due, Instant now) {
        var deadline = todo.deadline();
        if (!firm.todos().has(todo) || !due.equals(todo.due()) || deadline == null) {
            return null;
        }
        if (deadline.isAfter(now)) { // the assignee lives elsewhere by now
            remindOf(todo, due);
            return null;
        }
        var assignee = todo.assignee();
        return todo.remindedOf(due)
                ? new TodoReminded(todo.id(), due, assignee == null ? null : assignee.id(), todo.title())
                : null;
    }

    private @Nullable Event assign(Todo todo) {
        var colleague = firm.colleagues().any(firm.dice());
        if (!firm.todos().has(todo) || colleague == null || colleague == todo.assignee()) {
            return null;
        }
        todo.givenTo(colleague);
        remindOf(todo, todo.due());
        return new TodoAssigned(todo.id(), colleague.id(), todo.title());
    }

    private @Nullable Event putOff(Todo todo, Instant now) {
        var due = due(now);
        if (!firm.todos().has(todo) || due.equals(todo.due())) {
            return null;
        }
        todo.dueBy(due);
        remindOf(todo, due);
        return new TodoDueSet(todo.id(), due);
    }

    private @Nullable Event complete(Todo todo, Instant now) {
        if (!firm.todos().has(todo)) {
            return null;
        }
        firm.todos().remove(todo);
        if (firm.dice().happens(.04)) {
            firm.agenda().afterDays(now, 2, then -> reopen(todo, then));
        }
        return new TodoCompleted(todo.id());
    }

    private Event reopen(Todo todo, Instant now) {
        firm.todos().add(todo);
        remindOf(todo, todo.due());
        firm.agenda().afterDays(now, 3, then -> complete(todo, then));
        return new TodoReopened(todo.id());
    }

    private @Nullable Event giveUp(Todo todo) {
        if (!firm.todos().has(todo)) {
            return null;
        }
        firm.todos().remove(todo);
        return new TodoCancelled(todo.id());
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, WorkingTimes.ZONE);
    }
}
