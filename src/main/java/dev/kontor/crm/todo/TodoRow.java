package dev.kontor.crm.todo;

import dev.kontor.crm.shared.readmodel.EntityRow;
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
import dev.kontor.eventstore.Erased;
import dev.kontor.eventstore.EventEnvelope;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A todo in the read model. */
@Entity
@Table(name = "todo")
class TodoRow extends EntityRow<TodoEvent> {

    String title;

    @Nullable
    String note;

    @Nullable
    LocalDate dueOn;

    @Nullable
    Instant dueAt;

    /** For the order of lists alone, which is the same for everybody: a day ends in UTC here. */
    @Nullable
    Instant dueOrder;

    @Nullable
    String subjectKind;

    @Nullable
    UUID subjectId;

    @Nullable
    UUID assigneeId;

    @Enumerated(EnumType.STRING)
    TodoStatus status;

    /** Of which due times users were reminded; see {@link #reminded}. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> remindedOf;

    /** Whether users were reminded of the present due time. */
    boolean reminded;

    // The following say when it is late where its assignee is. Not this todo's facts alone say so, but the assignee's
    // too: TodoDeadlines keeps them, and in a past state they are not there.

    @Nullable
    Instant deadline;

    @Nullable
    Instant dayBegin;

    @Nullable
    Instant dayEnd;

    @Override
    protected void apply(TodoEvent event, EventEnvelope fact) {
        switch (event) {
            case TodoCreated created -> create(created);
            case TodoAssigned assigned -> assigneeId = assigned.assignee().value();
            case TodoDueSet set -> due(set.due());
            case TodoCompleted completed -> status = TodoStatus.DONE;
            case TodoErased gone -> {
                title = Erased.TEXT;
                note = null;
                status = status == TodoStatus.OPEN ? TodoStatus.CANCELLED : status;
            }
            case TodoReopened reopened -> status = TodoStatus.OPEN;
            case TodoCancelled cancelled -> status = TodoStatus.CANCELLED;
            case TodoReminded done -> {
                remindedOf = Stream.concat(remindedOf.stream(), Stream.of(text(done.due())))
                        .toList();
                reminded = reminded();
            }
        }
    }

    private void create(TodoCreated created) {
        title = created.title();
        note = created.note();
        assigneeId = created.assignee() == null ? null : created.assignee().value();
        subjectKind = created.subject() == null ? null : created.subject().kind();
        subjectId = created.subject() == null ? null : created.subject().id();
        status = TodoStatus.OPEN;
        remindedOf = List.of();
        due(created.due());
    }

    private void due(@Nullable Due due) {
        dueOn = due == null ? null : due.date();
        dueAt = due == null ? null : due.at();
        dueOrder = due == null ? null : due.deadline(ZoneOffset.UTC);
        reminded = reminded();
    }

    private boolean reminded() {
        var due = due();
        return due != null && remindedOf.contains(text(due));
    }

    private static String text(Due due) {
        return String.valueOf(due.date() == null ? due.at() : due.date());
    }

    /** By when it is due; null for some time. */
    @Nullable
    Due due() {
        return dueOn == null && dueAt == null ? null : new Due(dueOn, dueAt);
    }

    /** Says when it is late for somebody in this time zone. */
    void lateIn(ZoneId zone) {
        var due = due();
        deadline = due == null ? null : due.deadline(zone);
        dayBegin = due == null ? null : due.dayBegin(zone);
        dayEnd = due == null ? null : due.dayEnd(zone);
    }
}
