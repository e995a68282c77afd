package dev.kontor.crm.activity.feed;

import dev.kontor.crm.activity.Activities;
import dev.kontor.crm.activity.ActivityView;
import dev.kontor.crm.activity.event.ActivityEvent.Visibility;
import dev.kontor.crm.shared.Words;
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
    private TeamMates mates;

    /** For the container's proxy. */
    protected ActivityFeed() {}

    /**
     * @param activities all of them
     * @param mates who is in a team with whom
     */
    @Inject
    public ActivityFeed(EntityQueries activities, TeamMates mates) {
        this.activities = activities;
        this.mates = mates;
    }

    /** The newest activities of those that are asked for and may be seen. */
    List<ActivityView> newest(String tenant, FeedQuery asked, int most) {
        var query = Activities.about(ListQuery.of(tenant), asked.subjectKind(), asked.subjectId())
                .equal("removed", false)
                .where(visibleTo(tenant, asked.viewer()))
                .in("author", asked.team() == null ? null : mates.in(tenant, asked.team()))
                .orderedBy(Activities.Sort.HAPPENED, true);
        return activities.first(Activities.MODEL, asked.behind() == null ? query : query.where(asked.behind()), most);
    }

    private Filter visibleTo(String tenant, @Nullable UUID viewer) {
        var company = Words.of(Visibility.COMPANY);
        if (viewer == null) {
            return (row, criteria) -> criteria.equal(row.get("visibility"), company);
        }
        var colleagues = mates.of(tenant, viewer);
        return (row, criteria) -> criteria.or(
                criteria.equal(row.get("visibility"), company),
                criteria.equal(row.get("author"), viewer),
                criteria.and(
                        criteria.equal(row.get("visibility"), Words.of(Visibility.TEAM)),
                        row.get("author").in(colleagues)));
    }
}
