package dev.kontor.crm.opportunity;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Commands;
import dev.kontor.crm.opportunity.OpportunityBodies.Losing;
import dev.kontor.crm.opportunity.OpportunityBodies.NewExpectedClose;
import dev.kontor.crm.opportunity.OpportunityBodies.NewOwner;
import dev.kontor.crm.opportunity.OpportunityBodies.NewProbability;
import dev.kontor.crm.opportunity.OpportunityBodies.NewStage;
import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.crm.shared.MoneyBody;
import dev.kontor.crm.user.event.UserId;
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

/** Commands that change opportunities, over HTTP. */
@Path("opportunities")
@Tag(name = "opportunities")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, SALES})
@ApplicationScoped
public class OpportunityChangesResource {

    private Commands commands;

    /** For the container's proxy. */
    protected OpportunityChangesResource() {}

    /** @param commands sends them */
    @Inject
    public OpportunityChangesResource(Commands commands) {
        this.commands = commands;
    }

    /** Moves an opportunity in the pipeline. */
    @PUT
    @Path("{id}/stage")
    @Operation(
            summary = "Move an opportunity to another stage",
            description = "Where the pipeline leads from its stage. Its probability becomes that of the new stage.")
    public Response changeStage(
            @PathParam("id") OpportunityId id, @NotNull(message = Commands.BODY_NEEDED) @Valid NewStage body) {
        var command = new ChangeOpportunityStage(id, body.stage(), commands.expected());
        return commands.change(command, body, id.value());
    }

    /** Says what an opportunity would bring. */
    @PUT
    @Path("{id}/value")
    @Operation(summary = "Change an opportunity's value")
    public Response changeValue(
            @PathParam("id") OpportunityId id, @NotNull(message = Commands.BODY_NEEDED) @Valid MoneyBody body) {
        var command = new ChangeOpportunityValue(id, body.toMoney(), commands.expected());
        return commands.change(command, body, id.value());
    }

    /** Says how likely an opportunity is. */
    @PUT
    @Path("{id}/probability")
    @Operation(summary = "Change an opportunity's probability")
    public Response changeProbability(
            @PathParam("id") OpportunityId id, @NotNull(message = Commands.BODY_NEEDED) @Valid NewProbability body) {
        var command = new ChangeOpportunityProbability(id, body.probability(), commands.expected());
        return commands.change(command, body, id.value());
    }

    /** Says when an opportunity is expected to be won. */
    @PUT
    @Path("{id}/expected-close")
    @Operation(summary = "Change when an opportunity is expected to be won")
    public Response reschedule(
            @PathParam("id") OpportunityId id, @NotNull(message = Commands.BODY_NEEDED) @Valid NewExpectedClose body) {
        var command = new RescheduleOpportunity(id, body.expectedCloseOn(), commands.expected());
        return commands.change(command, body, id.value());
    }

    /** Gives an opportunity to somebody else. */
    @PUT
    @Path("{id}/owner")
    @Operation(summary = "Give an opportunity to another user", description = "Who must be active.")
    public Response reassign(
            @PathParam("id") OpportunityId id, @NotNull(message = Commands.BODY_NEEDED) @Valid NewOwner body) {
        var command = new ReassignOpportunity(id, new UserId(body.ownerId()), commands.expected());
        return commands.change(command, body, id.value());
    }

    /** Wins an opportunity. */
    @POST
    @Path("{id}/win")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Win an opportunity", description = "From whatever stage; it is not changed any more.")
    public Response win(@PathParam("id") OpportunityId id) {
        return commands.change(new WinOpportunity(id, commands.expected()), null, id.value());
    }

    /** Loses an opportunity. */
    @POST
    @Path("{id}/lose")
    @Operation(summary = "Lose an opportunity", description = "From whatever stage; it is not changed any more.")
    public Response lose(
            @PathParam("id") OpportunityId id, @NotNull(message = Commands.BODY_NEEDED) @Valid Losing body) {
        return commands.change(new LoseOpportunity(id, body.reason(), commands.expected()), body, id.value());
    }
}
