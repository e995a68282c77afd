package dev.kontor.crm.todo;

import dev.kontor.crm.shared.readmodel.ListQuery;
import dev.kontor.crm.shared.readmodel.ReadModel;
import dev.kontor.crm.shared.readmodel.SortKey;
import dev.kontor.crm.todo.event.TodoCatalog;
import dev.kontor.crm.todo.event.TodoEvent;
import dev.kontor.crm.todo.event.TodoId;
import java.time.Instant;

/** The read model of todos. */
final class Todos {

    /** One row for each todo. */
    static final ReadModel<TodoEvent, TodoRow, TodoView> MODEL = new ReadModel<>(
            "todo",
            TodoCatalog.CATEGORY,
            TodoEvent.class,
            TodoRow.class,
            TodoRow::new,
            TodoView::of,
            id -> TodoEvent.about(new TodoId(id)),
            TodoRule.TODO_UNKNOWN);

    /** What todos can be ordered by. */
    enum Sort implements SortKey {
        DUE("dueOrder"),
        TITLE("title"),
        CREATED("createdAt"),
        CHANGED("changedAt");

        private final String attribute;

        Sort(String attribute) {
            this.attribute = attribute;
        }

        @Override
        public String attribute() {
            return attribute;
        }

        @Override
        public boolean ignoresCase() {
            return this == TITLE;
        }
    }

    /** What people look at. */
    enum Look {
        /** All there are. */
        ALL,
        /** What is open and the caller's. */
        MINE,
        /** What is open and due today where its assignee is, whether or not its time has passed. */
        DUE,
        /** What is open and late. */
        OVERDUE,
        /** What is open. */
        OPEN,
        /** What is done. */
        DONE;

        /** Only what is looked at. */
        ListQuery of(ListQuery all, Instant now) {
            return switch (this) {
                case ALL -> all;
                case MINE, OPEN -> all.equal("status", TodoStatus.OPEN);
                case DUE ->
                    OPEN.of(all, now)
                            .where((row, criteria) -> criteria.lessThanOrEqualTo(row.<Instant>get("dayBegin"), now))
                            .where((row, criteria) -> criteria.greaterThan(row.<Instant>get("dayEnd"), now));
                case OVERDUE ->
                    OPEN.of(all, now)
                            .where((row, criteria) -> criteria.lessThanOrEqualTo(row.<Instant>get("deadline"), now));
                case DONE -> all.equal("status", TodoStatus.DONE);
            };
        }
    }

    private Todos() {}
}
