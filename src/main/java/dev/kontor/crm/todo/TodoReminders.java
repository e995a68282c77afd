package dev.kontor.crm.todo;

import dev.kontor.eventstore.CurrentOrigin;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.command.CommandBus;
import dev.kontor.eventstore.command.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reminds of what is late. Any number of nodes may do so at once: rows are taken under a lock, so that nodes share them,
 * and the command that is sent decides on the todo's facts, so that a reminder is given once, even if a node ends between
 * the command and the end of its lock, or the read model has not heard of the reminder yet.
 */
@ApplicationScoped
public class TodoReminders {

    /** How many are locked at a time; the read model waits for them. */
    private static final int AT_ONCE = 20;

    /** Who reminds. */
    private static final String SYSTEM = "system";

    private static final Logger LOG = System.getLogger(TodoReminders.class.getName());

    private LateTodos late;
    private CommandBus bus;
    private CurrentOrigin origin;
    private Transactions transactions;

    /** For the container's proxy. */
    protected TodoReminders() {}

    /** All parts by CDI. */
    @Inject
    TodoReminders(LateTodos late, CommandBus bus, CurrentOrigin origin, Transactions transactions) {
        this.late = late;
        this.bus = bus;
        this.origin = origin;
        this.transactions = transactions;
    }

    /**
     * Reminds of all that is late and that no other node is at work on.
     *
     * @param now what was due by then is late
     */
    @ActivateRequestContext
    public void remind(Instant now) {
        LateTodo last = null;
        do {
            last = remindOfSome(now, last);
        } while (last != null);
    }

    private @Nullable LateTodo remindOfSome(Instant now, @Nullable LateTodo after) {
        var taken = transactions.acrossTenants(() -> {
            var some = late.take(now, after, AT_ONCE);
            some.forEach(this::remind);
            return some;
        });
        return taken.size() < AT_ONCE ? null : taken.getLast();
    }

    private void remind(LateTodo todo) {
        var id = todo.commandId();
        try {
            origin.during(
                    new Origin(todo.tenant(), SYSTEM, id.value(), null, null),
                    () -> bus.send(new RemindOfTodo(todo.todoId(), todo.due()), id));
        } catch (RuntimeException e) {
            // the others are not to wait for it; the next beat tries it again
            LOG.log(Level.WARNING, "Nobody could be reminded of the todo {0} yet: {1}", todo.todoId(), e.toString());
        }
    }
}
