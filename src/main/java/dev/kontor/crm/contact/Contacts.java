package dev.kontor.crm.contact;

import dev.kontor.crm.contact.event.ContactCatalog;
import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.shared.readmodel.ListQuery;
import dev.kontor.crm.shared.readmodel.ReadModel;
import dev.kontor.crm.shared.readmodel.SortKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The read model of contacts. */
final class Contacts {

    /** One row for each contact. */
    static final ReadModel<ContactEvent, ContactRow, ContactView> MODEL = new ReadModel<>(
            "contact",
            ContactCatalog.CATEGORY,
            ContactEvent.class,
            ContactRow.class,
            ContactRow::new,
            ContactView::of,
            id -> ContactEvent.about(new ContactId(id)),
            ContactRule.CONTACT_UNKNOWN);

    /** What contacts can be ordered by. */
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

    private Contacts() {}

    /**
     * Only some contacts; what is null does not matter.
     *
     * @param text what the name or the address contains, in any case
     * @param tag a label in any case
     */
    static ListQuery filtered(
            ListQuery all,
            @Nullable String text,
            @Nullable Boolean archived,
            @Nullable UUID companyId,
            @Nullable String tag) {
        return all.containing(text, "name", "email")
                .equal("archived", archived)
                .equal("companyId", companyId)
                .having("tags", tag == null ? null : Tags.normal(tag));
    }
}
