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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Commands about contacts, over HTTP. {@link ContactQueriesResource} has the queries. */
@Path("contacts")
@Tag(name = "contacts")
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
    @Operation(
            summary = "Create a contact",
            description =
                    "The e-mail address must not be in use. Without a contactId of your own the contact gets a new one; with an Idempotency-Key, the same one however often you send it.")
    @Parameter(ref = "IdempotencyKey")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewContact.class),
                            examples =
                                    @ExampleObject(
                                            name = "example",
                                            value = "{\"name\": \"Ada Lovelace\", \"email\": \"ada@example.org\"}")))
    @APIResponse(
            responseCode = "201",
            description = "Created; Location and ETag are of the new contact",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Reached.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    public Response create(@NotNull(message = Commands.BODY_NEEDED) @Valid NewContact body) {
        var contactId = new ContactId(body.contactId() == null ? commands.newId() : body.contactId());
        var command = new CreateContact(contactId, body.name(), new EmailAddress(body.email()));
        return commands.create(command, body, contactId.value(), reached(contactId));
    }

    /** Renames a contact. */
    @PUT
    @Path("{contactId}/name")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Rename a contact",
            description = "With If-Match, only if nobody has changed it since you read it.")
    @Parameter(ref = "IfMatch")
    @Parameter(ref = "IdempotencyKey")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewName.class),
                            examples = @ExampleObject(name = "example", value = "{\"name\": \"Ada King\"}")))
    @APIResponse(
            responseCode = "200",
            description = "It has this name now",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Reached.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "412", ref = "Stale")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    public Response rename(
            @PathParam("contactId") ContactId contactId, @NotNull(message = Commands.BODY_NEEDED) @Valid NewName body) {
        var command = new RenameContact(contactId, body.name(), commands.expected());
        return commands.change(command, body, reached(contactId));
    }

    /** Changes a contact's address. */
    @PUT
    @Path("{contactId}/email")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change a contact's e-mail address",
            description =
                    "The address must not be in use. With If-Match, only if nobody has changed the contact since you read it.")
    @Parameter(ref = "IfMatch")
    @Parameter(ref = "IdempotencyKey")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewEmail.class),
                            examples =
                                    @ExampleObject(name = "example", value = "{\"email\": \"ada.king@example.org\"}")))
    @APIResponse(
            responseCode = "200",
            description = "It has this address now",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Reached.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    @APIResponse(responseCode = "412", ref = "Stale")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    public Response changeEmail(
            @PathParam("contactId") ContactId contactId,
            @NotNull(message = Commands.BODY_NEEDED) @Valid NewEmail body) {
        var command = new ChangeContactEmail(contactId, new EmailAddress(body.email()), commands.expected());
        return commands.change(command, body, reached(contactId));
    }

    /** Archives a contact. */
    @POST
    @Path("{contactId}/archive")
    @Operation(
            summary = "Archive a contact",
            description = "Keeps it for the record only and frees its e-mail address.")
    @Parameter(ref = "IfMatch")
    @Parameter(ref = "IdempotencyKey")
    @APIResponse(
            responseCode = "200",
            description = "It is archived now",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Reached.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "412", ref = "Stale")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    public Response archive(@PathParam("contactId") ContactId contactId) {
        return commands.change(new ArchiveContact(contactId, commands.expected()), null, reached(contactId));
    }

    private static LongFunction<Reached> reached(ContactId contactId) {
        return position -> new Reached(contactId.value(), position);
    }
}
