package dev.kontor.api.events;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;

import dev.kontor.api.Caller;
import dev.kontor.api.CorrelationIds;
import dev.kontor.api.FactRange;
import dev.kontor.api.Facts;
import dev.kontor.api.InvalidRequestException;
import dev.kontor.api.QueryValues;
import dev.kontor.api.problem.ServletProblems;
import dev.kontor.eventstore.stream.Bookmark;
import dev.kontor.eventstore.stream.LiveStream;
import dev.kontor.eventstore.stream.LiveStreams;
import dev.kontor.eventstore.stream.StreamQuery;
import dev.kontor.security.authorisation.Permission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Live streams: {@code GET /api/events/stream/{name}}. A servlet and no REST resource, because Jakarta REST writes to
 * a client with a thread for each, or else without a bound for those who do not read.
 */
@RolesAllowed({ADMIN, AUDITOR})
@WebServlet(urlPatterns = "/api/events/stream/*", asyncSupported = true)
public class EventStreamServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    @Inject
    private transient LiveStreams streams;

    @Inject
    private transient Facts facts;

    @Inject
    private transient SseForm form;

    @Inject
    private transient Caller caller;

    /** In seconds. */
    @Inject
    @ConfigProperty(name = "kontor.stream.heartbeat", defaultValue = "15")
    private int heartbeat;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var correlationId = CorrelationIds.orNew(request.getHeader(CorrelationIds.HEADER));
        var sse = new SseStream(form::event, Duration.ofSeconds(heartbeat));
        LiveStream stream;
        try {
            Permission.of(EventStreamServlet.class).require(caller);
            stream = streams.open(query(request), after(request), sse::pump);
        } catch (RuntimeException e) {
            ServletProblems.answer(request, response, correlationId, e);
            return;
        }
        head(response, correlationId);
        sse.begin(stream, request.startAsync());
    }

    /** A stream has no head worth asking for without it. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "GET");
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    private StreamQuery query(HttpServletRequest request) {
        var path = request.getPathInfo();
        var types = request.getParameterValues("types");
        return facts.query(
                path == null ? "" : path.substring(1), FactRange.types(types == null ? List.of() : List.of(types)));
    }

    /** A client that comes again says how far it got, at the address that it first came to: the former counts. */
    private static Optional<Bookmark> after(HttpServletRequest request) {
        var seen = request.getHeader(LAST_EVENT_ID);
        if (seen != null && !seen.isBlank()) {
            return Optional.of(bookmark(seen.strip()));
        }
        var from = request.getParameter("from");
        return from == null || from.isBlank()
                ? Optional.empty()
                : Optional.of(new Bookmark(null, Math.max(0, number("from", from) - 1)));
    }

    /** @throws InvalidRequestException if it is nothing that a stream has told as its id, and no position */
    private static Bookmark bookmark(String id) {
        // what is refused as a number is told so
        return Bookmark.parse(id).orElseGet(() -> new Bookmark(null, number(LAST_EVENT_ID, id)));
    }

    private static long number(String name, String given) {
        return QueryValues.number(name, given.strip(), 0, 0, Long.MAX_VALUE);
    }

    private static void head(HttpServletResponse response, String correlationId) {
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // some proxies would otherwise collect what they should pass on
        response.setHeader("X-Accel-Buffering", "no");
        response.setHeader(CorrelationIds.HEADER, correlationId);
    }
}
