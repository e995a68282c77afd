package dev.kontor.crm.contact;

import dev.kontor.api.Caller;
import dev.kontor.api.EntityTags;
import dev.kontor.api.FactPage;
import dev.kontor.api.FactRange;
import dev.kontor.api.Facts;
import dev.kontor.api.Page;
import dev.kontor.api.PageRequest;
import dev.kontor.api.PastPoints;
import dev.kontor.api.ReadModels;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.stream.StreamName.OfEntity;
import dev.kontor.eventstore.temporal.PointInLog;
import dev.kontor.eventstore.temporal.TemporalQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Queries about contacts, over HTTP. {@link ContactsResource} has the commands. */
@Path("contacts")
@Tag(name = "contacts")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ContactQueriesResource {

    private Contacts contacts;
    private ReadModels readModels;
    private EventStore store;
    private Caller caller;
    private Facts facts;
    private TemporalQueries past;
    private PastPoints points;

    /** For the container's proxy. */
    protected ContactQueriesResource() {}

    /** All parts by CDI. */
    @Inject
    public ContactQueriesResource(
            Contacts contacts,
            ReadModels readModels,
            EventStore store,
            Caller caller,
            Facts facts,
            TemporalQueries past,
            PastPoints points) {
        this.contacts = contacts;
        this.readModels = readModels;
        this.store = store;
        this.caller = caller;
        this.facts = facts;
        this.past = past;
        this.points = points;
    }

    /** A page of contacts. */
    @GET
    @Operation(
            summary = "Search contacts",
            description = "Read from a read model, which may lag behind the log by a moment.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "What the name or the address contains, in any case",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200, example = "love"))
    @Parameter(
            name = "archived",
            in = ParameterIn.QUERY,
            description = "Only archived contacts, or only others; both without it",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "By what",
            schema =
                    @Schema(
                            enumeration = {"name", "email", "created"},
                            defaultValue = "name"))
    @Parameter(
            name = "direction",
            in = ParameterIn.QUERY,
            description = "Which way",
            schema =
                    @Schema(
                            enumeration = {"asc", "desc"},
                            defaultValue = "asc"))
    @Parameter(ref = "Page")
    @Parameter(ref = "Size")
    @Parameter(ref = "After")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContactBodies.ListPage.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "NotYet")
    public Page<ContactView> list(
            @BeanParam PageRequest page, @BeanParam ContactListParameters parameters, @Context UriInfo address) {
        var search = parameters.search();
        int number = page.page();
        int size = page.size();
        readModels.await(ContactProjection.NAME, parameters.after());
        var found = contacts.search(caller.tenant(), search, number, size);
        return Page.of(found.contacts(), page, found.total(), address);
    }

    /**
     * One contact. Its entity tag is the version that is complete up to the last fact which the row shows. The read
     * model is complete up to its checkpoint, which may be far above that; but between the two there is no fact of
     * this contact, so for the contact's own facts both say the same, and the tag stays while the contact does. A
     * command with this tag is refused if the contact has any fact that the row did not show, however much the read
     * model lags. The tag of a past contact says the same of what is shown then.
     */
    @GET
    @Path("{contactId}")
    @Operation(
            summary = "Read a contact",
            description = "Its ETag is what a later change may name in If-Match. With asOf it is read from the log, as"
                    + " it was then.")
    @Parameter(ref = "After")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "As it was at a position in the log or at an instant",
            schema = @Schema(type = SchemaType.STRING, example = "2026-11-21T18:00:00Z"))
    @APIResponse(
            responseCode = "200",
            description = "The contact",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContactView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "503", ref = "NotYet")
    public Response one(
            @PathParam("contactId") ContactId contactId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("asOf") @Nullable String asOf,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var contact = (asOf == null ? latest(contactId, after) : asOf(contactId, asOf))
                .orElseThrow(() -> new ContactUnknownException(contactId));
        var tag = EntityTags.of(ContextVersion.completeUpTo(store.epoch(), contact.position()));
        var response = EntityTags.matchesAny(known, tag) ? Response.notModified() : Response.ok(contact);
        return response.header(HttpHeaders.ETAG, tag).build();
    }

    private Optional<ContactView> latest(ContactId contactId, @Nullable String after) {
        readModels.await(ContactProjection.NAME, after);
        return contacts.one(caller.tenant(), contactId);
    }

    private Optional<ContactView> asOf(ContactId contactId, String asOf) {
        var point = points.point("asOf", asOf, new PointInLog.Now());
        return Optional.ofNullable(
                past.asOf(new ContactPast.Of(contactId), point).state().shown());
    }

    /** What happened to a contact, from the log itself. */
    @GET
    @Path("{contactId}/events")
    @Operation(
            summary = "Read what happened to a contact",
            description = "Its facts in order, from the log itself, page by page.")
    @Parameter(ref = "From")
    @Parameter(ref = "Limit")
    @Parameter(ref = "Types")
    @APIResponse(
            responseCode = "200",
            description = "The facts",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FactPage.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "404", ref = "Unknown")
    public FactPage history(
            @PathParam("contactId") ContactId contactId, @BeanParam FactRange range, @Context UriInfo address) {
        var stream = new OfEntity(ContactCatalog.CATEGORY, contactId.toString()).text();
        var page = facts.of(stream, range);
        if (page.facts().isEmpty() && facts.of(stream, new FactRange()).facts().isEmpty()) {
            throw new ContactUnknownException(contactId);
        }
        return FactPage.of(page, address);
    }
}
