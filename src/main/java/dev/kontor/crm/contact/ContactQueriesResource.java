package dev.kontor.crm.contact;

import dev.kontor.api.Caller;
import dev.kontor.api.EntityTags;
import dev.kontor.api.Fact;
import dev.kontor.api.Page;
import dev.kontor.api.PageRequest;
import dev.kontor.api.ReadModels;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.EventStore;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries about contacts, over HTTP. {@link ContactsResource} has the commands. */
@Path("contacts")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ContactQueriesResource {

    private Contacts contacts;
    private ReadModels readModels;
    private EventStore store;
    private Caller caller;

    /** For the container's proxy. */
    protected ContactQueriesResource() {}

    /** All parts by CDI. */
    @Inject
    public ContactQueriesResource(Contacts contacts, ReadModels readModels, EventStore store, Caller caller) {
        this.contacts = contacts;
        this.readModels = readModels;
        this.store = store;
        this.caller = caller;
    }

    /** A page of contacts. */
    @GET
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
     * model lags.
     */
    @GET
    @Path("{contactId}")
    public Response one(
            @PathParam("contactId") ContactId contactId,
            @QueryParam("after") @Nullable String after,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        readModels.await(ContactProjection.NAME, after);
        var contact = contacts.one(caller.tenant(), contactId).orElseThrow(() -> new ContactUnknownException(contactId));
        var tag = EntityTags.of(ContextVersion.completeUpTo(store.epoch(), contact.position()));
        var response = EntityTags.matchesAny(known, tag) ? Response.notModified() : Response.ok(contact);
        return response.header(HttpHeaders.ETAG, tag).build();
    }

    /** All that happened to a contact, from the log itself. */
    @GET
    @Path("{contactId}/events")
    public List<Fact> history(@PathParam("contactId") ContactId contactId) {
        var facts = store.read(ContactEvent.about(contactId)).events();
        if (facts.isEmpty()) {
            throw new ContactUnknownException(contactId);
        }
        return facts.stream().map(Fact::of).toList();
    }
}
