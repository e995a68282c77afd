package dev.kontor.crm.activity;

import dev.kontor.api.Commands;
import dev.kontor.crm.activity.ActivityBodies.NewActivity;
import dev.kontor.crm.activity.ActivityBodies.NewContent;
import dev.kontor.crm.activity.ActivityBodies.NewVisibility;
import dev.kontor.crm.activity.ActivityBodies.Removal;
import dev.kontor.crm.activity.event.ActivityId;
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
@ApplicationScoped
public class ActivitiesResource {

    private Commands commands;

    /** For the container's proxy. */
    protected ActivitiesResource() {}

    /** @param commands sends them */
    @Inject
    public ActivitiesResource(Commands commands) {
        this.commands = commands;
    }

    /** Logs an activity. */
    @POST
    @Operation(
            summary = "Log a call, an e-mail, a meeting or a note",
            description = "What it is about must be known to Kontor; it may be archived.")
    public Response log(@NotNull(message = Commands.BODY_NEEDED) @Valid NewActivity body) {
        var id = new ActivityId(commands.idOr(body.id()));
        return commands.create(body.command(id, Instant.now()), body, id.value());
    }

    /** Corrects what is told of an activity. */
    @PUT
    @Path("{id}/content")
    @Operation(summary = "Correct what is told of an activity", description = "What is left out is not told any more.")
    public Response correct(
            @PathParam("id") ActivityId id, @NotNull(message = Commands.BODY_NEEDED) @Valid NewContent body) {
        return commands.change(body.command(id, Instant.now(), commands.expected()), body, id.value());
    }

    /** Lets others see an activity. */
    @PUT
    @Path("{id}/visibility")
    @Operation(summary = "Say who may see an activity in the feed")
    public Response changeVisibility(
            @PathParam("id") ActivityId id, @NotNull(message = Commands.BODY_NEEDED) @Valid NewVisibility body) {
        var command = new ChangeActivityVisibility(id, body.shownTo(), commands.expected());
        return commands.change(command, body, id.value());
    }

    /** Removes an activity. */
    @POST
    @Path("{id}/remove")
    @Operation(summary = "Remove an activity", description = "What was told of it is not shown any more.")
    public Response remove(
            @PathParam("id") ActivityId id, @NotNull(message = Commands.BODY_NEEDED) @Valid Removal body) {
        return commands.change(new RemoveActivity(id, body.reason(), commands.expected()), body, id.value());
    }
}
