package dev.kontor.crm.todo;

import dev.kontor.crm.todo.event.Due;
import dev.kontor.crm.todo.event.TodoId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what users are to be reminded of. Joins the caller's transaction. */
@Dependent
class LateTodos {

    private static final String LATE = """
            select t from TodoRow t
             where t.status = :open and t.reminded = false and t.deadline <= :now
               and (t.deadline > :deadline
                    or t.deadline = :deadline and t.tenant > :tenant
                    or t.deadline = :deadline and t.tenant = :tenant and t.id > :id)
             order by t.deadline, t.tenant, t.id
            """;

    /** Before all that can be due. */
    private static final LateTodo NONE = new LateTodo(
            "", new TodoId(new UUID(0, 0)), Due.at(Instant.EPOCH), Instant.parse("0001-01-01T00:00:00Z"), 0);

    /** Whoever is at work on a row is passed over: nodes share the work, and none waits for another. */
    private static final int SKIP_LOCKED = -2;

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** For the container. */
    protected LateTodos() {}

    /** @param entities joins the caller's transaction */
    LateTodos(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Takes some of what is late, which is nobody else's until the transaction ends.
     *
     * @param now what was due by then is late
     * @param last only those that come after this one; null from the first
     * @param most how many at most
     */
    List<LateTodo> take(Instant now, @Nullable LateTodo last, int most) {
        var after = last == null ? NONE : last;
        return entities.createQuery(LATE, TodoRow.class)
                .setParameter("open", TodoStatus.OPEN)
                .setParameter("now", now)
                .setParameter("deadline", after.deadline())
                .setParameter("tenant", after.tenant())
                .setParameter("id", after.todoId().value())
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultStream()
                .flatMap(LateTodo::of)
                .toList();
    }
}
