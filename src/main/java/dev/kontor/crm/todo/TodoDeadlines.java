package dev.kontor.crm.todo;

import dev.kontor.crm.shared.readmodel.EntityRow;
import dev.kontor.crm.todo.event.TodoId;
import dev.kontor.crm.user.event.UserId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** When todos are late, where their assignees are. Joins the transaction of the checkpoint. */
@Dependent
class TodoDeadlines {

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** For the container. */
    protected TodoDeadlines() {}

    /** @param entities joins the transaction of the checkpoint */
    TodoDeadlines(EntityManager entities) {
        this.entities = entities;
    }

    /** There is one more who may be given work. */
    void welcome(String tenant, UserId userId, ZoneId zone) {
        entities.persist(new TodoAssignee(tenant, userId.value(), zone));
    }

    /** A user lives in a time zone, maybe another than before; what they have to do is late otherwise then. */
    void move(String tenant, UserId userId, ZoneId zone) {
        var assignee = entities.find(TodoAssignee.class, new EntityRow.Key(tenant, userId.value()));
        if (assignee == null) {
            throw new IllegalStateException("The user %s was updated but never created.".formatted(userId));
        }
        if (!assignee.zone().equals(zone)) {
            assignee.timeZone = zone.getId();
            openOf(tenant, userId).forEach(todo -> todo.lateIn(zone));
        }
    }

    /** A todo is as its facts say; this says when it is late. */
    void settle(String tenant, TodoId todoId) {
        var todo = entities.find(TodoRow.class, new EntityRow.Key(tenant, todoId.value()));
        todo.lateIn(zoneOf(todo));
    }

    private ZoneId zoneOf(TodoRow todo) {
        var assignee = todo.assigneeId == null
                ? null
                : entities.find(TodoAssignee.class, new EntityRow.Key(todo.tenant(), todo.assigneeId));
        return assignee == null ? ZoneOffset.UTC : assignee.zone();
    }

    private List<TodoRow> openOf(String tenant, UserId userId) {
        return entities.createQuery(
                        "select t from TodoRow t where t.tenant = :tenant and t.assigneeId = :assignee and t.status = :open",
                        TodoRow.class)
                .setParameter("tenant", tenant)
                .setParameter("assignee", userId.value())
                .setParameter("open", TodoStatus.OPEN)
                .getResultList();
    }
}
