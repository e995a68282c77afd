package dev.kontor.crm.activity.feed;

import dev.kontor.crm.activity.Activities;
import dev.kontor.crm.activity.ActivitySight;
import dev.kontor.crm.activity.ActivityView;
import dev.kontor.crm.shared.membership.Memberships;
import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.shared.readmodel.ListQuery;
import dev.kontor.crm.shared.readmodel.ListQuery.Filter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queries on the feed. What they find may lag behind the log by a moment. */
@ApplicationScoped
public class ActivityFeed {

    private EntityQueries activities;
    private Memberships mates;

    /** For the container's proxy. */
    protected ActivityFeed() {}

    /**
     * @param activities all of them
     * @param mates who is in a team with whom
     */
    @Inject
    public ActivityFeed(EntityQueries activities, Memberships mates) {
        this.activities = activities;
        this.mates = mates;
    }

    /** The newest activities of those that are asked for and may be seen. */
    List<ActivityView> newest(String tenant, FeedQuery asked, int most) {
        var query = Activities.about(ListQuery.of(tenant), asked.subjectKind(), asked.subjectId())
                .equal("removed", false)
                .where(visibleTo(tenant, asked.viewer()))
                .in("author", asked.team() == null ? null : mates.membersOf(tenant, asked.team()))
                .orderedBy(Activities.Sort.HAPPENED, true);
        return activities.first(Activities.MODEL, asked.behind() == null ? query : query.where(asked.behind()), most);
    }

    private Filter visibleTo(String tenant, @Nullable UUID viewer) {
        return ActivitySight.visibleTo(viewer, viewer == null ? List.of() : mates.matesOf(tenant, viewer));
    }
}
