package dev.kontor.crm.contact;

import dev.kontor.api.InvalidRequestException;
import dev.kontor.api.PastPoints;
import dev.kontor.api.QueryValues;
import dev.kontor.crm.contact.ContactPastBodies.Changes;
import dev.kontor.crm.contact.ContactPastBodies.Differences;
import dev.kontor.crm.contact.ContactPastBodies.OneChange;
import dev.kontor.eventstore.temporal.PointInLog;
import dev.kontor.eventstore.temporal.ReversedPeriodException;
import dev.kontor.eventstore.temporal.TemporalQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What contacts were and how they became what they are, over HTTP, from the log itself. */
@Path("contacts")
@Tag(name = "contacts")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ContactPastResource {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;

    private TemporalQueries past;
    private PastPoints points;

    /** For the container's proxy. */
    protected ContactPastResource() {}

    /** All parts by CDI. */
    @Inject
    public ContactPastResource(TemporalQueries past, PastPoints points) {
        this.past = past;
        this.points = points;
    }

    /** How a contact changed, fact by fact. */
    @GET
    @Path("{contactId}/history")
    @Operation(
            summary = "Read how a contact changed",
            description = "Fact by fact, with the contact before and after each, from the log itself. From and to are"
                    + " positions or instants; the changes are those after the first and up to the second.")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "After this position in the log or this instant",
            schema = @Schema(type = SchemaType.STRING, example = "42"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Up to this position in the log or this instant",
            schema = @Schema(type = SchemaType.STRING, example = "2026-11-21T18:00:00Z"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many changes at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "100"))
    @APIResponse(
            responseCode = "200",
            description = "The changes; links has the next ones, if there are more",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Changes.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "503", ref = "NotYet")
    public Changes history(
            @PathParam("contactId") ContactId contactId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo address) {
        int most = (int) QueryValues.number("limit", limit, DEFAULT_LIMIT, 1, MAX_LIMIT);
        var begin = points.point("from", from, PointInLog.beginning());
        var end = points.point("to", to, new PointInLog.Now());
        var found = inOrder(() -> past.changes(new ContactPast.Of(contactId), begin, end, most + 1));
        if (found.isEmpty()) {
            requireKnown(contactId);
        }
        var shown = found.stream().limit(most).map(OneChange::of).toList();
        return new Changes(shown, found.size() > most ? Map.of("next", next(shown, address)) : Map.of());
    }

    /** What differs of a contact between two points. */
    @GET
    @Path("{contactId}/diff")
    @Operation(
            summary = "Compare a contact at two points",
            description = "From and to are positions or instants; without them, the beginning and now.")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "After this position in the log or this instant",
            schema = @Schema(type = SchemaType.STRING, example = "42"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Up to this position in the log or this instant",
            schema = @Schema(type = SchemaType.STRING, example = "2026-11-21T18:00:00Z"))
    @APIResponse(
            responseCode = "200",
            description = "The contact at both, what differs, and what happened in between",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Differences.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "503", ref = "NotYet")
    public Differences difference(
            @PathParam("contactId") ContactId contactId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        var begin = points.point("from", from, PointInLog.beginning());
        var end = points.point("to", to, new PointInLog.Now());
        var difference = inOrder(() -> past.difference(new ContactPast.Of(contactId), begin, end));
        if (difference.to().lastFact() == 0) {
            requireKnown(contactId);
        }
        return Differences.of(difference);
    }

    /** A contact that was not there then may be there now; one that never was is unknown. */
    private void requireKnown(ContactId contactId) {
        if (past.asOf(new ContactPast.Of(contactId), new PointInLog.Now()).lastFact() == 0) {
            throw new ContactUnknownException(contactId);
        }
    }

    private static <T> T inOrder(Supplier<T> query) {
        try {
            return query.get();
        } catch (ReversedPeriodException e) {
            throw new InvalidRequestException("from", "must not be after to");
        }
    }

    private static String next(List<OneChange> shown, UriInfo address) {
        var uri = address.getRequestUriBuilder()
                .replaceQueryParam("from", shown.getLast().fact().position())
                .build();
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
