package dev.kontor.crm.user;

import dev.kontor.crm.shared.readmodel.ReadModel;
import dev.kontor.crm.shared.readmodel.SortKey;
import dev.kontor.crm.user.event.UserCatalog;
import dev.kontor.crm.user.event.UserEvent;
import dev.kontor.crm.user.event.UserId;

/** The read model of users. */
final class Users {

    /** One row for each user. */
    static final ReadModel<UserEvent, UserRow, UserView> MODEL = new ReadModel<>(
            "user",
            UserCatalog.CATEGORY,
            UserEvent.class,
            UserRow.class,
            UserRow::new,
            UserView::of,
            id -> UserEvent.about(new UserId(id)),
            UserRule.USER_UNKNOWN);

    /** What users can be ordered by. */
    enum Sort implements SortKey {
        NAME("name"),
        EMAIL("email"),
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
            return this == NAME;
        }
    }

    private Users() {}
}
