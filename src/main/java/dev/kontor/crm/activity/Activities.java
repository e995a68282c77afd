package dev.kontor.crm.activity;

import dev.kontor.crm.activity.event.ActivityCatalog;
import dev.kontor.crm.activity.event.ActivityEvent;
import dev.kontor.crm.activity.event.ActivityEvent.ThingKind;
import dev.kontor.crm.activity.event.ActivityId;
import dev.kontor.crm.shared.Words;
import dev.kontor.crm.shared.readmodel.ListQuery;
import dev.kontor.crm.shared.readmodel.ReadModel;
import dev.kontor.crm.shared.readmodel.SortKey;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The read model of activities, which the list and the feed read. */
public final class Activities {

    /** One row for each activity. */
    public static final ReadModel<ActivityEvent, ActivityRow, ActivityView> MODEL = new ReadModel<>(
            "activity",
            ActivityCatalog.CATEGORY,
            ActivityEvent.class,
            ActivityRow.class,
            ActivityRow::new,
            ActivityView::of,
            id -> ActivityEvent.about(new ActivityId(id)),
            ActivityRule.ACTIVITY_UNKNOWN);

    /** What activities can be ordered by. */
    public enum Sort implements SortKey {
        HAPPENED("happenedAt"),
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

    private Activities() {}

    /**
     * Only activities about some things.
     *
     * @param kind of which kind; empty for any
     * @param id which one; null for any
     */
    public static ListQuery about(ListQuery activities, Optional<ThingKind> kind, @Nullable UUID id) {
        return activities.equal("subjectKind", kind.map(Words::of).orElse(null)).equal("subjectId", id);
    }
}
