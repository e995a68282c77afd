package dev.kontor.api;

import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Answer;
import dev.kontor.eventstore.command.Command;
import dev.kontor.eventstore.command.CommandBus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Commands over HTTP: sent under the request's idempotency key, bound to the version in its {@code If-Match}, and
 * answered with what they reached. A repeated request is answered as the first time.
 */
@ApplicationScoped
public class Commands {

    /** The header that says how far the log is with the outcome. */
    public static final String POSITION = "Kontor-Position";

    /** What a resource says when the body is missing, as a template of validation. */
    public static final String BODY_NEEDED = "{invalid.body-needed}";

    /** The header that says that a command was not done again. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private CommandBus bus;
    private CompleteVersions versions;
    private HttpServletRequest request;
    private Caller caller;

    /** For the container's proxy. */
    protected Commands() {}

    /** All parts by CDI. */
    @Inject
    public Commands(CommandBus bus, CompleteVersions versions, HttpServletRequest request, Caller caller) {
        this.bus = bus;
        this.versions = versions;
        this.request = request;
        this.caller = caller;
    }

    /** The version that the request insists on; null if on none. */
    public @Nullable ContextVersion expected() {
        return EntityTags.expected(IfMatch.of(request));
    }

    /**
     * The id of what the request creates.
     *
     * @param wanted the client's own; null for a new one, which is the same whenever the request comes again under its
     *     idempotency key
     */
    public UUID idOr(@Nullable UUID wanted) {
        return wanted == null ? Idempotency.newId(request, caller.tenant()) : wanted;
    }

    /**
     * Sends a command that creates something.
     *
     * @param body what the client sent
     * @param id what it creates
     * @return 201 with the location {@code <this path>/<id>}
     */
    public Response create(Command command, Object body, UUID id) {
        var answer = bus.send(command, Idempotency.commandId(request, body));
        var location = URI.create(request.getRequestURI().replaceFirst("/$", "") + "/" + id);
        return answered(Response.created(location), answer, id);
    }

    /**
     * Sends a command that changes something.
     *
     * @param body what the client sent; null where there is nothing to send
     * @param id what it changes
     * @return 200
     */
    public Response change(Command command, @Nullable Object body, UUID id) {
        return answered(Response.ok(), bus.send(command, Idempotency.commandId(request, body)), id);
    }

    private Response answered(ResponseBuilder response, Answer answer, UUID id) {
        long position = answer.outcome().position();
        response.header(HttpHeaders.ETAG, EntityTags.of(versions.upTo(position)))
                .header(POSITION, position)
                .entity(new Reached(id, position));
        if (answer.repeated()) {
            response.header(REPLAYED, true);
        }
        return response.build();
    }
}
