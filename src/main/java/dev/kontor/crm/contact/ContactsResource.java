package dev.kontor.crm.contact;

import dev.kontor.api.Commands;
import dev.kontor.crm.contact.ContactBodies.NewContact;
import dev.kontor.crm.contact.ContactBodies.NewEmail;
import dev.kontor.crm.contact.ContactBodies.NewName;
import dev.kontor.crm.contact.ContactBodies.Reached;
import dev.kontor.crm.shared.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.LongFunction;

/** Commands about contacts, over HTTP. {@link ContactQueriesResource} has the queries. */
@Path("contacts")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ContactsResource {

    private Commands commands;

    /** For the container's proxy. */
    protected ContactsResource() {}

    /** @param commands sends them */
    @Inject
    public ContactsResource(Commands commands) {
        this.commands = commands;
    }

    /** Creates a contact. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@NotNull(message = Commands.BODY_NEEDED) @Valid NewContact body) {
        var contactId = new ContactId(body.contactId() == null ? commands.newId() : body.contactId());
        var command = new CreateContact(contactId, body.name(), new EmailAddress(body.email()));
        return commands.create(command, body, contactId.value(), reached(contactId));
    }

    /** Renames a contact. */
    @PUT
    @Path("{contactId}/name")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response rename(@PathParam("contactId") ContactId contactId, @NotNull(message = Commands.BODY_NEEDED) @Valid NewName body) {
        var command = new RenameContact(contactId, body.name(), commands.expected());
        return commands.change(command, body, reached(contactId));
    }

    /** Changes a contact's address. */
    @PUT
    @Path("{contactId}/email")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response changeEmail(@PathParam("contactId") ContactId contactId, @NotNull(message = Commands.BODY_NEEDED) @Valid NewEmail body) {
        var command = new ChangeContactEmail(contactId, new EmailAddress(body.email()), commands.expected());
        return commands.change(command, body, reached(contactId));
    }

    /** Archives a contact. */
    @POST
    @Path("{contactId}/archive")
    public Response archive(@PathParam("contactId") ContactId contactId) {
        return commands.change(new ArchiveContact(contactId, commands.expected()), null, reached(contactId));
    }

    private static LongFunction<Reached> reached(ContactId contactId) {
        return position -> new Reached(contactId.value(), position);
    }
}
