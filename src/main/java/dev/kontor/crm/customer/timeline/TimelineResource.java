package dev.kontor.crm.customer.timeline;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Caller;
import dev.kontor.api.OpenApi;
import dev.kontor.api.Paths;
import dev.kontor.api.ReadModels;
import dev.kontor.crm.customer.CustomerRule;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.language.CallerLanguage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happened with a customer, over HTTP. */
@Path("customers")
@Tag(name = "customers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
@ApplicationScoped
public class TimelineResource {

    private Timeline timeline;
    private ReadModels readModels;
    private Caller caller;
    private CallerLanguage language;

    /** For the container's proxy. */
    protected TimelineResource() {}

    /** All parts by CDI. */
    @Inject
    public TimelineResource(Timeline timeline, ReadModels readModels, Caller caller, CallerLanguage language) {
        this.timeline = timeline;
        this.readModels = readModels;
        this.caller = caller;
        this.language = language;
    }

    /** A page of a customer's timeline, in the language of the request. */
    @GET
    @Path("{id}/timeline")
    @Operation(
            summary = "Read what happened with a customer, the latest first",
            description =
                    "The category is interaction, transaction, system or integration. links.next leads to earlier"
                            + " entries. Of activities, only those are shown that the viewer may see. Texts are in German or English, as Accept-Language asks for.")
    @Extension(name = OpenApi.QUERY, value = "after")
    @Parameter(
            name = "days",
            in = ParameterIn.QUERY,
            description = "Only what happened in so many days, back from now",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
    @Parameter(
            name = "category",
            in = ParameterIn.QUERY,
            description = "Only entries of this category",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"interaction", "transaction", "system", "integration"}))
    @Parameter(
            name = "before",
            in = ParameterIn.QUERY,
            description = "Before this instant, or what links.next has",
            schema = @Schema(type = SchemaType.STRING, example = "2026-11-21T18:00:00Z"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "50"))
    @Parameter(
            name = "viewerId",
            in = ParameterIn.QUERY,
            description = "The user who looks, if an administrator names one; else the caller",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public TimelinePage entries(
            @PathParam("id") CustomerId id, @BeanParam TimelineRequest asked, @Context UriInfo address) {
        var query = asked.ofCustomer(caller, id);
        readModels.await(TimelineProjection.NAME, asked.after());
        var found = timeline.entries(query);
        if (found.isEmpty()) {
            requireKnown(id);
        }
        var texts = new TimelineTexts(language.texts());
        var shown = found.stream().limit(asked.limit()).toList();
        return new TimelinePage(
                shown.stream().map(entry -> TimelineEntry.of(entry, texts)).toList(),
                found.size() > shown.size() ? Map.of("next", next(shown, address)) : Map.of());
    }

    /** A customer has at least the entry that tells of its creation. */
    private void requireKnown(CustomerId id) {
        var anything = new TimelineQuery(caller.tenant(), id, null, null, null, TimelineQuery.Before.END, 1);
        if (timeline.entries(anything).isEmpty()) {
            throw CustomerRule.CUSTOMER_UNKNOWN.refusal(id);
        }
    }

    private static String next(List<Timeline.Entry> shown, UriInfo address) {
        var last = shown.getLast();
        return Paths.of(address.getRequestUriBuilder()
                .replaceQueryParam("before", last.happenedAt() + "_" + last.position())
                .build());
    }
}
