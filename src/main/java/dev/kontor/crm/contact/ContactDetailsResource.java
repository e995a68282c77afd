package dev.kontor.crm.contact;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Commands;
import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.contact.ContactBodies.Duplicate;
import dev.kontor.crm.contact.ContactBodies.NewAddress;
import dev.kontor.crm.contact.ContactBodies.NewCompany;
import dev.kontor.crm.contact.ContactBodies.NewPhone;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.shared.PhoneNumber;
import dev.kontor.crm.shared.PostalAddressBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What else is known of contacts, over HTTP: telephone, postal address, company, labels, and that two are one. */
@Path("contacts")
@Tag(name = "contacts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, SALES})
@ApplicationScoped
public class ContactDetailsResource {

    private Commands commands;

    /** For the container's proxy. */
    protected ContactDetailsResource() {}

    /** @param commands sends them */
    @Inject
    public ContactDetailsResource(Commands commands) {
        this.commands = commands;
    }

    /** Changes the telephone number. */
    @PUT
    @Path("{id}/phone")
    @Operation(summary = "Change a contact's telephone number", description = "Without a number, there is none.")
    public Response phone(
            @PathParam("id") ContactId id, @NotNull(message = Commands.BODY_NEEDED) @Valid NewPhone body) {
        var phone = body.phone() == null ? null : new PhoneNumber(body.phone());
        return commands.change(new ChangeContactPhone(id, phone, commands.expected()), body, id.value());
    }

    /** Changes the postal address. */
    @PUT
    @Path("{id}/address")
    @Operation(summary = "Change a contact's postal address", description = "Without an address, there is none.")
    public Response address(
            @PathParam("id") ContactId id, @NotNull(message = Commands.BODY_NEEDED) @Valid NewAddress body) {
        var command = new ChangeContactAddress(id, PostalAddressBody.addressOf(body.address()), commands.expected());
        return commands.change(command, body, id.value());
    }

    /** Assigns the contact to a company. */
    @PUT
    @Path("{id}/company")
    @Operation(summary = "Say for which company a contact works", description = "Without a company, for none.")
    public Response company(
            @PathParam("id") ContactId id, @NotNull(message = Commands.BODY_NEEDED) @Valid NewCompany body) {
        var company = body.companyId() == null ? null : new CompanyId(body.companyId());
        return commands.change(new AssignContactToCompany(id, company, commands.expected()), body, id.value());
    }

    /** Labels the contact. */
    @PUT
    @Path("{id}/tags/{tag}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Label a contact", description = "Labels are compared in lower case.")
    public Response tag(@PathParam("id") ContactId id, @PathParam("tag") String tag) {
        return commands.change(new TagContact(id, tag, commands.expected()), null, id.value());
    }

    /** Takes a label off the contact. */
    @DELETE
    @Path("{id}/tags/{tag}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Take a label off a contact")
    public Response untag(@PathParam("id") ContactId id, @PathParam("tag") String tag) {
        return commands.change(new UntagContact(id, tag, commands.expected()), null, id.value());
    }

    /** Merges a duplicate into the contact. */
    @POST
    @Path("{id}/merge")
    @Operation(
            summary = "Merge a duplicate into a contact",
            description = "The contact takes over what it lacks; the duplicate is kept for the record only, its e-mail"
                    + " address is free, and survivorId of it says who goes on.")
    public Response merge(
            @PathParam("id") ContactId id, @NotNull(message = Commands.BODY_NEEDED) @Valid Duplicate body) {
        var command = new MergeContacts(id, new ContactId(body.duplicateId()), commands.expected());
        return commands.change(command, body, id.value());
    }
}
