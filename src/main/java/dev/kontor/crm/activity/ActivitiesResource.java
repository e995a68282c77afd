package dev.kontor.crm.activity;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Caller;
import dev.kontor.api.Commands;
import dev.kontor.crm.activity.ActivityBodies.NewActivity;
import dev.kontor.crm.activity.ActivityBodies.NewContent;
import dev.kontor.crm.activity.ActivityBodies.NewVisibility;
import dev.kontor.crm.activity.ActivityBodies.Removal;
import dev.kontor.crm.activity.event.ActivityId;
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
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Commands about activities, over HTTP. {@link ActivityQueriesResource} has the queries. */
@Path("activities")
@Tag(name = "activities")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, SALES})
@ApplicationScoped
public class ActivitiesResource {

    private Commands commands;
    private Caller caller;
    private ActivitySight sight;

    /** For the container's proxy. */
    protected ActivitiesResource() {}

    /**
     * @param commands sends them
     * @param caller whose activities they are, if nobody else is named
     * @param sight what is not seen is not changed either
     */
    @Inject
    public ActivitiesResource(Commands commands, Caller caller, ActivitySight sight) {
        this.commands = commands;
        this.caller = caller;
        this.sight = sight;
    }

    /** Logs an activity. */
    @POST
    @Operation(
            summary = "Log a call, an e-mail, a meeting or a note",
            description = "What it is about must be known to Kontor; it may be archived.")
    public Response log(@NotNull(message = Commands.BODY_NEEDED) @Valid NewActivity body) {
        var id = new ActivityId(commands.idOr(body.id()));
        var author = caller.actingFor(body.authorId()).orElse(null);
        return commands.create(body.command(id, author, Instant.now()), body, id.value());
    }

    /** Corrects what is told of an activity. */
    @PUT
    @Path("{id}/content")
    @Operation(summary = "Correct what is told of an activity", description = "What is left out is not told any more.")
    public Response correct(
            @PathParam("id") ActivityId id, @NotNull(message = Commands.BODY_NEEDED) @Valid NewContent body) {
        sight.require(id);
        return commands.change(body.command(id, Instant.now(), commands.expected()), body, id.value());
    }

    /** Lets others see an activity. */
    @PUT
    @Path("{id}/visibility")
    @Operation(summary = "Say who may see an activity in the feed")
    public Response changeVisibility(
            @PathParam("id") ActivityId id, @NotNull(message = Commands.BODY_NEEDED) @Valid NewVisibility body) {
        sight.require(id);
        var command = new ChangeActivityVisibility(id, body.shownTo(), commands.expected());
        return commands.change(command, body, id.value());
    }

    /** Removes an activity. */
    @POST
    @Path("{id}/remove")
    @Operation(summary = "Remove an activity", description = "What was told of it is not shown any more.")
    public Response remove(
            @PathParam("id") ActivityId id, @NotNull(message = Commands.BODY_NEEDED) @Valid Removal body) {
        sight.require(id);
        return commands.change(new RemoveActivity(id, body.reason(), commands.expected()), body, id.value());
    }
}
