package dev.kontor.crm.activity.feed;

import dev.kontor.api.QueryValues;
import dev.kontor.crm.activity.ActivityView;
import dev.kontor.crm.activity.event.ActivityEvent.ThingKind;
import dev.kontor.sample.SampleDatabase;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The feed's query as its resource asks it, without the link to the next page, which needs Jakarta REST. */
@Path("activities/feed")
public class FeedReads {

    private static final int PAGE = 20;

    private final ActivityFeed feed;

    public FeedReads(ActivityFeed feed) {
        this.feed = feed;
    }

    @GET
    public List<ActivityView> read(
            @QueryParam("viewerId") @Nullable String viewerId,
            @QueryParam("teamId") @Nullable String teamId,
            @QueryParam("subjectKind") @Nullable String subjectKind,
            @QueryParam("subjectId") @Nullable String subjectId,
            @QueryParam("before") @Nullable String before) {
        var query = new FeedQuery(
                QueryValues.id("viewerId", viewerId),
                QueryValues.id("teamId", teamId),
                QueryValues.oneOf("subjectKind", subjectKind, ThingKind.class),
                QueryValues.id("subjectId", subjectId),
                FeedPlace.parse("before", before));
        return feed.newest(SampleDatabase.TENANT, query, PAGE + 1);
    }
}
