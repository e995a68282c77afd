package dev.kontor.crm.user;

import dev.kontor.crm.user.event.UserCatalog;
import dev.kontor.page.TimelineChanges;
import dev.kontor.page.TimelineItem;
import dev.kontor.page.TimelineSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Tells the timelines of users what changed. */
@ApplicationScoped
public class UserChanges implements TimelineSource {

    private TimelineChanges changes;

    /** For the container's proxy. */
    protected UserChanges() {}

    /** @param changes of any thing */
    @Inject
    public UserChanges(TimelineChanges changes) {
        this.changes = changes;
    }

    @Override
    public List<TimelineItem> latest(String kind, UUID id, int most) {
        return kind.equals(UserCatalog.CATEGORY.entity()) ? changes.of(Users.MODEL, id, most) : List.of();
    }
}
