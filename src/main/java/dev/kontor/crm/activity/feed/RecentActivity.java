package dev.kontor.crm.activity.feed;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.crm.activity.ActivityThing;
import dev.kontor.page.Names;
import dev.kontor.page.PageBean;
import dev.kontor.page.TimelineItem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people did of late, for the first page. */
@PageBean
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class RecentActivity {

    private static final int MOST = 8;

    /**
     * What somebody did.
     *
     * @param item what
     * @param about which thing
     */
    public record Entry(TimelineItem item, ActivityThing about) {}

    private ActivityTimeline timeline;
    private Names names;
    private @Nullable List<Entry> found;

    /** For the container's proxy. */
    protected RecentActivity() {}

    /** Both parts by CDI. */
    @Inject
    public RecentActivity(ActivityTimeline timeline, Names names) {
        this.timeline = timeline;
        this.names = names;
    }

    /** The latest first. */
    public List<Entry> getItems() {
        var known = found;
        if (known == null) {
            known = timeline.latest(MOST);
            names.expectUsers(known.stream().map(entry -> entry.item().user()));
            known.forEach(entry ->
                    names.expect(entry.about().kind(), Stream.of(entry.about().id())));
            found = known;
        }
        return known;
    }
}
