package dev.kontor.crm.activity.feed;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.page.Names;
import dev.kontor.page.PageBean;
import dev.kontor.page.TimelineItem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people did of late, for the first page. */
@PageBean
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class RecentActivity {

    private static final int MOST = 8;

    private ActivityTimeline timeline;
    private Names names;
    private @Nullable List<TimelineItem> found;

    /** For the container's proxy. */
    protected RecentActivity() {}

    /** Both parts by CDI. */
    @Inject
    public RecentActivity(ActivityTimeline timeline, Names names) {
        this.timeline = timeline;
        this.names = names;
    }

    /** The latest first. */
    public List<TimelineItem> getItems() {
        var known = found;
        if (known == null) {
            known = timeline.latest(MOST);
            names.expectUsers(known.stream().map(TimelineItem::user));
            found = known;
        }
        return known;
    }
}
