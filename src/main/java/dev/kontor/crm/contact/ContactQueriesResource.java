package dev.kontor.crm.contact;

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
import dev.kontor.crm.contact.event.ContactId;
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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Queries about contacts, over HTTP. {@link ContactsResource} has the commands. */
@Path("contacts")
@Tag(name = "contacts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
@ApplicationScoped
public class ContactQueriesResource {

    private EntityReads reads;
    private EntityPast past;

    /** For the container's proxy. */
    protected ContactQueriesResource() {}

    /** All parts by CDI. */
    @Inject
    public ContactQueriesResource(EntityReads reads, EntityPast past) {
        this.reads = reads;
        this.past = past;
    }

    /**
     * A page of contacts.
     *
     * @param text what the name or the address contains, in any case
     * @param archived only archived contacts, or only others; null for both
     * @param companyId only contacts who work for this company
     * @param tag only contacts with this label
     */
    @GET
    @Operation(summary = "Search contacts", description = "Sorted by name, email, created or changed.")
    @Extension(name = OpenApi.LIST, value = "Contact")
    public Page<ContactView> list(
            @QueryParam("q") @Nullable String text,
            @QueryParam("archived") @Nullable String archived,
            @QueryParam("companyId") @Nullable String companyId,
            @QueryParam("tag") @Nullable String tag,
            @BeanParam ListRequest asked) {
        var label = QueryValues.text("tag", tag);
        return reads.page(
                Contacts.MODEL,
                asked,
                Contacts.Sort.NAME,
                all -> Contacts.filtered(
                        all,
                        QueryValues.text("q", text),
                        QueryValues.flag("archived", archived).orElse(null),
                        QueryValues.id("companyId", companyId),
                        label));
    }

    /** One contact, as it is or as it was. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read a contact")
    @Extension(name = OpenApi.ONE, value = "Contact")
    public Response one(@PathParam("id") ContactId id, @BeanParam OneRequest asked) {
        return reads.one(Contacts.MODEL, id.value(), asked);
    }

    /** How a contact changed. */
    @GET
    @Path("{id}/history")
    @Operation(summary = "Read how a contact changed, fact by fact")
    public EntityChanges history(@PathParam("id") ContactId id, @BeanParam HistoryRange range) {
        return past.history(Contacts.MODEL, id.value(), range);
    }

    /** What differs of a contact between two points. */
    @GET
    @Path("{id}/diff")
    @Operation(summary = "Compare a contact at two points")
    public EntityDifference difference(@PathParam("id") ContactId id, @BeanParam PastRange range) {
        return past.difference(Contacts.MODEL, id.value(), range);
    }

    /** What happened to a contact, from the log itself. */
    @GET
    @Path("{id}/events")
    @Operation(summary = "Read what happened to a contact")
    public FactPage facts(@PathParam("id") ContactId id, @BeanParam FactRange range, @Context UriInfo address) {
        return past.facts(Contacts.MODEL, id.value(), range, address);
    }
}
