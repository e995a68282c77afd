package dev.kontor.crm.contact;

import dev.kontor.crm.contact.event.ContactCatalog;
import dev.kontor.page.TimelineChanges;
import dev.kontor.page.TimelineItem;
import dev.kontor.page.TimelineSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Tells the timelines of contacts what changed. */
@ApplicationScoped
public class ContactChanges implements TimelineSource {

    private TimelineChanges changes;

    /** For the container's proxy. */
    protected ContactChanges() {}

    /** @param changes of any thing */
    @Inject
    public ContactChanges(TimelineChanges changes) {
        this.changes = changes;
    }

    @Override
    public List<TimelineItem> latest(String kind, UUID id, int most) {
        return kind.equals(ContactCatalog.CATEGORY.entity()) ? changes.of(Contacts.MODEL, id, most) : List.of();
    }
}
