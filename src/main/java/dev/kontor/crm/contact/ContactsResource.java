package dev.kontor.crm.contact;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Commands;
import dev.kontor.crm.contact.ContactBodies.NewContact;
import dev.kontor.crm.contact.ContactBodies.NewEmail;
import dev.kontor.crm.contact.ContactBodies.NewName;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.shared.EmailAddress;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Commands about contacts, over HTTP. {@link ContactQueriesResource} has the queries. */
@Path("contacts")
@Tag(name = "contacts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, SALES})
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
    @Operation(
            summary = "Create a contact",
            description = "The e-mail address must not be in use, and the company must be open.")
    public Response create(@NotNull(message = Commands.BODY_NEEDED) @Valid NewContact body) {
        var id = new ContactId(commands.idOr(body.id()));
        return commands.create(body.command(id), body, id.value());
    }

    /** Renames a contact. */
    @PUT
    @Path("{id}/name")
    @Operation(summary = "Rename a contact")
    public Response rename(
            @PathParam("id") ContactId id, @NotNull(message = Commands.BODY_NEEDED) @Valid NewName body) {
        return commands.change(new RenameContact(id, body.name(), commands.expected()), body, id.value());
    }

    /** Changes a contact's address. */
    @PUT
    @Path("{id}/email")
    @Operation(summary = "Change a contact's e-mail address", description = "The address must not be in use.")
    public Response changeEmail(
            @PathParam("id") ContactId id, @NotNull(message = Commands.BODY_NEEDED) @Valid NewEmail body) {
        var command = new ChangeContactEmail(id, new EmailAddress(body.email()), commands.expected());
        return commands.change(command, body, id.value());
    }

    /** Archives a contact. */
    @POST
    @Path("{id}/archive")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Archive a contact",
            description = "Keeps it for the record only and frees its e-mail address.")
    public Response archive(@PathParam("id") ContactId id) {
        return commands.change(new ArchiveContact(id, commands.expected()), null, id.value());
    }
}
