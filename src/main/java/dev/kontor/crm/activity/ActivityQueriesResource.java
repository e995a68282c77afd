package dev.kontor.crm.activity;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.EntityChanges;
import dev.kontor.api.EntityDifference;
import dev.kontor.api.EntityPast;
import dev.kontor.api.EntityReads;
import dev.kontor.api.FactPage;
import dev.kontor.api.FactRange;
import dev.kontor.api.HistoryRange;
import dev.kontor.api.ListRequest;
import dev.kontor.api.OneRequest;
import dev.kontor.api.OpenApi;
import dev.kontor.api.Page;
import dev.kontor.api.PastRange;
import dev.kontor.api.QueryValues;
import dev.kontor.crm.activity.event.ActivityEvent.Kind;
import dev.kontor.crm.activity.event.ActivityEvent.ThingKind;
import dev.kontor.crm.activity.event.ActivityId;
import dev.kontor.crm.shared.Words;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameters;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Queries about activities, over HTTP. {@link ActivitiesResource} has the commands. */
@Path("activities")
@Tag(name = "activities")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
@ApplicationScoped
public class ActivityQueriesResource {

    private EntityReads reads;
    private EntityPast past;
    private ActivitySight sight;

    /** For the container's proxy. */
    protected ActivityQueriesResource() {}

    /** All parts by CDI. */
    @Inject
    public ActivityQueriesResource(EntityReads reads, EntityPast past, ActivitySight sight) {
        this.reads = reads;
        this.past = past;
        this.sight = sight;
    }

    /**
     * A page of the activities that the caller may see.
     *
     * @param text what the title or the text contains, in any case
     * @param subjectKind only about things of this kind; null for all
     * @param subjectId only about this thing; null for all
     * @param kind only calls, e-mails, meetings or notes; null for all
     * @param authorId only by this user; null for all
     * @param since only what happened then or later; null for all
     * @param before only what happened earlier; null for all
     * @param removed only removed activities, or only others; null for both
     */
    @GET
    @Operation(summary = "Search activities", description = """
                    Sorted by happened, title, created or changed. happenedFrom and happenedBefore are instants, \
                    the first included and the second not.""")
    @Extension(name = OpenApi.LIST, value = "Activity")
    @Parameters(
            @Parameter(
                    name = "kind",
                    in = ParameterIn.QUERY,
                    description = "Only those of this kind",
                    schema =
                            @Schema(
                                    type = SchemaType.STRING,
                                    enumeration = {"call", "email", "meeting", "note"})))
    public Page<ActivityView> list(
            @QueryParam("q") @Nullable String text,
            @QueryParam("subjectKind") @Nullable String subjectKind,
            @QueryParam("subjectId") @Nullable String subjectId,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("authorId") @Nullable String authorId,
            @QueryParam("happenedFrom") @Nullable String since,
            @QueryParam("happenedBefore") @Nullable String before,
            @QueryParam("removed") @Nullable String removed,
            @BeanParam ListRequest asked) {
        var kindWord =
                QueryValues.oneOf("kind", kind, Kind.class).map(Words::of).orElse(null);
        return reads.page(
                Activities.MODEL,
                asked,
                Activities.Sort.HAPPENED,
                all -> Activities.about(
                                all,
                                QueryValues.oneOf("subjectKind", subjectKind, ThingKind.class),
                                QueryValues.id("subjectId", subjectId))
                        .where(sight.filter())
                        .containing(QueryValues.text("q", text), "title", "text")
                        .equal("kind", kindWord)
                        .equal("author", QueryValues.id("authorId", authorId))
                        .from("happenedAt", QueryValues.instant("happenedFrom", since))
                        .before("happenedAt", QueryValues.instant("happenedBefore", before))
                        .equal("removed", QueryValues.flag("removed", removed).orElse(null)));
    }

    /** One activity, as it is or as it was. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read an activity")
    @Extension(name = OpenApi.ONE, value = "Activity")
    public Response one(@PathParam("id") ActivityId id, @BeanParam OneRequest asked) {
        sight.require(id);
        return reads.one(Activities.MODEL, id.value(), asked);
    }

    /** How an activity changed. */
    @GET
    @Path("{id}/history")
    @Operation(summary = "Read how an activity changed, fact by fact")
    public EntityChanges history(@PathParam("id") ActivityId id, @BeanParam HistoryRange range) {
        sight.require(id);
        return past.history(Activities.MODEL, id.value(), range);
    }

    /** What differs of an activity between two points. */
    @GET
    @Path("{id}/diff")
    @Operation(summary = "Compare an activity at two points")
    public EntityDifference difference(@PathParam("id") ActivityId id, @BeanParam PastRange range) {
        sight.require(id);
        return past.difference(Activities.MODEL, id.value(), range);
    }

    /** What happened to an activity, from the log itself. */
    @GET
    @Path("{id}/events")
    @Operation(summary = "Read what happened to an activity")
    public FactPage facts(@PathParam("id") ActivityId id, @BeanParam FactRange range, @Context UriInfo address) {
        sight.require(id);
        return past.facts(Activities.MODEL, id.value(), range, address);
    }
}
