package dev.kontor.crm.todo;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Commands;
import dev.kontor.crm.todo.TodoBodies.NewAssignee;
import dev.kontor.crm.todo.TodoBodies.NewDue;
import dev.kontor.crm.todo.TodoBodies.NewTodo;
import dev.kontor.crm.todo.event.TodoId;
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

/** Commands about todos, over HTTP. {@link TodoQueriesResource} has the queries. */
@Path("todos")
@Tag(name = "todos")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, SALES})
@ApplicationScoped
public class TodosResource {

    private Commands commands;

    /** For the container's proxy. */
    protected TodosResource() {}

    /** @param commands sends them */
    @Inject
    public TodosResource(Commands commands) {
        this.commands = commands;
    }

    /** Creates a todo. */
    @POST
    @Operation(
            summary = "Create a todo",
            description = "Due on a day, which ends in the assignee's time zone, or at an instant, or at some time.")
    public Response create(@NotNull(message = Commands.BODY_NEEDED) @Valid NewTodo body) {
        var id = new TodoId(commands.idOr(body.id()));
        return commands.create(body.command(id), body, id.value());
    }

    /** Assigns a todo. */
    @PUT
    @Path("{id}/assignee")
    @Operation(summary = "Assign a todo to a user", description = "The user must be active, the todo open.")
    public Response assign(
            @PathParam("id") TodoId id, @NotNull(message = Commands.BODY_NEEDED) @Valid NewAssignee body) {
        var command = new AssignTodo(id, new UserId(body.assigneeId()), commands.expected());
        return commands.change(command, body, id.value());
    }

    /** Says by when a todo is due. */
    @PUT
    @Path("{id}/due")
    @Operation(summary = "Set or clear by when a todo is due", description = "An empty object clears it.")
    public Response due(@PathParam("id") TodoId id, @NotNull(message = Commands.BODY_NEEDED) @Valid NewDue body) {
        var command = new SetTodoDue(id, DueText.of(body.dueOn(), body.dueAt()), commands.expected());
        return commands.change(command, body, id.value());
    }

    /** Completes a todo. */
    @POST
    @Path("{id}/complete")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Complete a todo")
    public Response complete(@PathParam("id") TodoId id) {
        return commands.change(new CompleteTodo(id, commands.expected()), null, id.value());
    }

    /** Reopens a todo. */
    @POST
    @Path("{id}/reopen")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Reopen a todo that is done or cancelled")
    public Response reopen(@PathParam("id") TodoId id) {
        return commands.change(new ReopenTodo(id, commands.expected()), null, id.value());
    }

    /** Cancels a todo. */
    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Cancel a todo")
    public Response cancel(@PathParam("id") TodoId id) {
        return commands.change(new CancelTodo(id, commands.expected()), null, id.value());
    }
}
