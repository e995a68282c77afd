package dev.kontor.crm.todo;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Caller;
import dev.kontor.api.EntityChanges;
import dev.kontor.api.EntityDifference;
import dev.kontor.api.EntityPast;
import dev.kontor.api.EntityReads;
import dev.kontor.api.FactPage;
import dev.kontor.api.FactRange;
import dev.kontor.api.HistoryRange;
import dev.kontor.api.ListRequest;
import dev.kontor.api.OneRequest;
import dev.kontor.api.OpenApi;
import dev.kontor.api.Page;
import dev.kontor.api.PastRange;
import dev.kontor.api.QueryValues;
import dev.kontor.crm.todo.event.TodoId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameters;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Queries about todos, over HTTP. {@link TodosResource} has the commands. */
@Path("todos")
@Tag(name = "todos")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
@ApplicationScoped
public class TodoQueriesResource {

    private EntityReads reads;
    private EntityPast past;
    private Caller caller;

    /** For the container's proxy. */
    protected TodoQueriesResource() {}

    /** All parts by CDI. */
    @Inject
    public TodoQueriesResource(EntityReads reads, EntityPast past, Caller caller) {
        this.reads = reads;
        this.past = past;
        this.caller = caller;
    }

    /**
     * A page of todos.
     *
     * @param text what the title or the note contains, in any case
     * @param view what to look at: all, mine, due, overdue, open or done
     * @param assigneeId only this user's; null for all, and for the caller's where mine are looked at
     * @param subjectKind only those about things of this kind
     * @param subjectId only those about this thing
     */
    @GET
    @Operation(
            summary = "Search todos",
            description =
                    "View is all, mine, due (today), overdue, open or done. Today and late are by the assignee's time zone. Sorted by due, title, created or changed.")
    @Extension(name = OpenApi.LIST, value = "Todo")
    @Parameters(
            @Parameter(
                    name = "view",
                    in = ParameterIn.QUERY,
                    description = "What to look at",
                    schema =
                            @Schema(
                                    type = SchemaType.STRING,
                                    enumeration = {"all", "mine", "due", "overdue", "open", "done"})))
    public Page<TodoView> list(
            @QueryParam("q") @Nullable String text,
            @QueryParam("view") @Nullable String view,
            @QueryParam("assigneeId") @Nullable String assigneeId,
            @QueryParam("subjectKind") @Nullable String subjectKind,
            @QueryParam("subjectId") @Nullable String subjectId,
            @BeanParam ListRequest asked) {
        var look = QueryValues.oneOf("view", view, Todos.Look.ALL);
        var whose = look == Todos.Look.MINE ? mine(assigneeId) : QueryValues.id("assigneeId", assigneeId);
        var about = QueryValues.id("subjectId", subjectId);
        return reads.page(
                Todos.MODEL,
                asked,
                Todos.Sort.DUE,
                all -> look.of(all, Instant.now())
                        .containing(QueryValues.text("q", text), "title", "note")
                        .equal("assigneeId", whose)
                        .equal("subjectKind", blankToNull(QueryValues.text("subjectKind", subjectKind)))
                        .equal("subjectId", about));
    }

    /** The user whose todos are "mine": who is named, else the caller. */
    private UUID mine(@Nullable String assigneeId) {
        var named = QueryValues.id("assigneeId", assigneeId);
        return named == null ? caller.userId("assigneeId") : named;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** One todo, as it is or as it was. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read a todo")
    @Extension(name = OpenApi.ONE, value = "Todo")
    public Response one(@PathParam("id") TodoId id, @BeanParam OneRequest asked) {
        return reads.one(Todos.MODEL, id.value(), asked);
    }

    /** How a todo changed. */
    @GET
    @Path("{id}/history")
    @Operation(summary = "Read how a todo changed, fact by fact")
    public EntityChanges history(@PathParam("id") TodoId id, @BeanParam HistoryRange range) {
        return past.history(Todos.MODEL, id.value(), range);
    }

    /** What differs of a todo between two points. */
    @GET
    @Path("{id}/diff")
    @Operation(summary = "Compare a todo at two points")
    public EntityDifference difference(@PathParam("id") TodoId id, @BeanParam PastRange range) {
        return past.difference(Todos.MODEL, id.value(), range);
    }

    /** What happened to a todo, from the log itself. */
    @GET
    @Path("{id}/events")
    @Operation(summary = "Read what happened to a todo")
    public FactPage facts(@PathParam("id") TodoId id, @BeanParam FactRange range, @Context UriInfo address) {
        return past.facts(Todos.MODEL, id.value(), range, address);
    }
}
