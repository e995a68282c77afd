package dev.kontor.crm.activity.feed;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Caller;
import dev.kontor.api.QueryValues;
import dev.kontor.api.ReadModels;
import dev.kontor.crm.activity.Activities;
import dev.kontor.crm.activity.event.ActivityEvent.ThingKind;
import dev.kontor.crm.shared.membership.Memberships;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The feed of activities, over HTTP: what the caller may see. Administrators may look with the eyes of others. */
@Path("activities/feed")
@Tag(name = "activities")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
@ApplicationScoped
public class ActivityFeedResource {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;

    private ActivityFeed feed;
    private ReadModels readModels;
    private Caller caller;

    /** For the container's proxy. */
    protected ActivityFeedResource() {}

    /** All parts by CDI. */
    @Inject
    public ActivityFeedResource(ActivityFeed feed, ReadModels readModels, Caller caller) {
        this.feed = feed;
        this.readModels = readModels;
        this.caller = caller;
    }

    /**
     * A page of the feed.
     *
     * @param viewerId with whose eyes an administrator looks; null for their own
     * @param teamId only by members of this team; null for all
     * @param subjectKind only about things of this kind; null for all
     * @param subjectId only about this thing; null for all
     * @param before where to begin: a place from {@code links.next}, or an instant; null for the newest
     * @param limit how many at most, from 1 to 100; null for 20
     * @param after the position that it must show; null for any
     */
    @GET
    @Operation(summary = "Read what a user may see of activities, newest first", description = """
                    Shows what is for the company, what is by the viewer, and what is for a team by somebody who \
                    shares one with the viewer. The viewer is the caller, or whom an administrator names. teamId \
                    shows only what is by its \
                    members. before is an instant; links.next has it with an id, so that nothing is missed. \
                    At most 100, 20 if no limit is given.""")
    @Parameter(
            name = "before",
            in = ParameterIn.QUERY,
            description = "Before this instant, or what links.next has",
            schema = @Schema(type = SchemaType.STRING, example = "2026-11-21T18:00:00Z"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    public FeedView read(
            @QueryParam("viewerId") @Nullable String viewerId,
            @QueryParam("teamId") @Nullable String teamId,
            @QueryParam("subjectKind") @Nullable String subjectKind,
            @QueryParam("subjectId") @Nullable String subjectId,
            @QueryParam("before") @Nullable String before,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo address) {
        var query = new FeedQuery(
                caller.actingFor(QueryValues.id("viewerId", viewerId)).orElse(null),
                QueryValues.id("teamId", teamId),
                QueryValues.oneOf("subjectKind", subjectKind, ThingKind.class),
                QueryValues.id("subjectId", subjectId),
                FeedPlace.parse("before", before));
        int most = (int) QueryValues.number("limit", limit, DEFAULT_LIMIT, 1, MAX_LIMIT);
        readModels.await(Activities.MODEL.projection(), after);
        readModels.await(Memberships.PROJECTION, after);
        return FeedView.of(feed.newest(caller.tenant(), query, most + 1), most, address);
    }
}
