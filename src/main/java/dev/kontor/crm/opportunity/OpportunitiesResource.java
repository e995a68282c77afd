package dev.kontor.crm.opportunity;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Commands;
import dev.kontor.api.InvalidRequestException;
import dev.kontor.api.OpenApi;
import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.opportunity.OpportunityBodies.Cloning;
import dev.kontor.crm.opportunity.OpportunityBodies.NewOpportunity;
import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.crm.user.event.UserId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Commands that open opportunities, over HTTP. {@link OpportunityChangesResource} has the others, and
 * {@link OpportunityQueriesResource} the queries.
 */
@Path("opportunities")
@Tag(name = "opportunities")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, SALES})
@ApplicationScoped
public class OpportunitiesResource {

    private Commands commands;

    /** For the container's proxy. */
    protected OpportunitiesResource() {}

    /** @param commands sends them */
    @Inject
    public OpportunitiesResource(Commands commands) {
        this.commands = commands;
    }

    /** Opens an opportunity. */
    @POST
    @Operation(
            summary = "Open an opportunity",
            description = "At a company that is not archived, at an active customer, or both, by an active user.")
    public Response open(@NotNull(message = Commands.BODY_NEEDED) @Valid NewOpportunity body) {
        var id = new OpportunityId(commands.idOr(body.id()));
        if (body.companyId() == null && body.customerId() == null) {
            throw new InvalidRequestException("companyId", "invalid.or-needed", "customerId");
        }
        var command = new OpenOpportunity(
                id,
                body.title(),
                body.companyId() == null ? null : new CompanyId(body.companyId()),
                body.customerId() == null ? null : new CustomerId(body.customerId()),
                new UserId(body.ownerId()),
                body.value().toMoney(),
                body.expectedCloseOn());
        return commands.create(command, body, id.value());
    }

    /** Opens an opportunity like another. */
    @POST
    @Path("{id}/clone")
    @Operation(
            summary = "Open a copy of an opportunity",
            description =
                    "With the same value and parties, in the first stage, and the same owner unless another is named."
                            + " Answers with the copy's id.")
    @Extension(name = OpenApi.CREATES, value = "true")
    public Response copy(
            @PathParam("id") OpportunityId id,
            @NotNull(message = Commands.BODY_NEEDED) @Valid Cloning body,
            @Context UriInfo address) {
        var copy = new OpportunityId(commands.idOr(body.id()));
        var owner = body.ownerId() == null ? null : new UserId(body.ownerId());
        var command = new CloneOpportunity(id, copy, body.expectedCloseOn(), owner, commands.expected());
        var answer = commands.change(command, body, copy.value());
        return Response.fromResponse(answer)
                .status(Response.Status.CREATED)
                .location(address.getBaseUriBuilder()
                        .path("opportunities")
                        .path(copy.toString())
                        .build())
                .build();
    }
}
