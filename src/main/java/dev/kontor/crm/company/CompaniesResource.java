package dev.kontor.crm.company;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Commands;
import dev.kontor.crm.company.CompanyBodies.Archiving;
import dev.kontor.crm.company.CompanyBodies.NewCompany;
import dev.kontor.crm.company.CompanyBodies.NewIndustry;
import dev.kontor.crm.company.CompanyBodies.NewName;
import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.shared.PostalAddressBody;
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

/** Commands about companies, over HTTP. {@link CompanyQueriesResource} has the queries. */
@Path("companies")
@Tag(name = "companies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, SALES})
@ApplicationScoped
public class CompaniesResource {

    private Commands commands;

    /** For the container's proxy. */
    protected CompaniesResource() {}

    /** @param commands sends them */
    @Inject
    public CompaniesResource(Commands commands) {
        this.commands = commands;
    }

    /** Creates a company. */
    @POST
    @Operation(summary = "Create a company")
    public Response create(@NotNull(message = Commands.BODY_NEEDED) @Valid NewCompany body) {
        var id = new CompanyId(commands.idOr(body.id()));
        return commands.create(body.command(id), body, id.value());
    }

    /** Renames a company. */
    @PUT
    @Path("{id}/name")
    @Operation(summary = "Rename a company")
    public Response rename(
            @PathParam("id") CompanyId id, @NotNull(message = Commands.BODY_NEEDED) @Valid NewName body) {
        return commands.change(new RenameCompany(id, body.name(), commands.expected()), body, id.value());
    }

    /** Says where a company is. */
    @PUT
    @Path("{id}/address")
    @Operation(summary = "Change a company's postal address")
    public Response changeAddress(
            @PathParam("id") CompanyId id, @NotNull(message = Commands.BODY_NEEDED) @Valid PostalAddressBody body) {
        var command = new ChangeCompanyAddress(id, body.toAddress(), commands.expected());
        return commands.change(command, body, id.value());
    }

    /** Says what a company does. */
    @PUT
    @Path("{id}/industry")
    @Operation(summary = "Change a company's industry")
    public Response changeIndustry(
            @PathParam("id") CompanyId id, @NotNull(message = Commands.BODY_NEEDED) @Valid NewIndustry body) {
        var command = new ChangeCompanyIndustry(id, body.industry(), commands.expected());
        return commands.change(command, body, id.value());
    }

    /** Archives a company. */
    @POST
    @Path("{id}/archive")
    @Operation(
            summary = "Archive a company",
            description = "Keeps it for the record only. Refused while an opportunity is open there.")
    public Response archive(
            @PathParam("id") CompanyId id, @NotNull(message = Commands.BODY_NEEDED) @Valid Archiving body) {
        return commands.change(new ArchiveCompany(id, body.reason(), commands.expected()), body, id.value());
    }
}
