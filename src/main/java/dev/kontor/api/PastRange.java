package dev.kontor.api;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Which stretch of a thing's past a client asks for. A bean parameter: {@code ?from=42&to=2026-11-21T18:00:00Z&limit=100}. */
public class PastRange {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    @QueryParam("limit")
    private @Nullable String limit;

    @Context
    private UriInfo address;

    /** For Jakarta REST. */
    public PastRange() {}

    /** The point to begin behind; null for the beginning. */
    @Nullable
    String from() {
        return from;
    }

    /** The point to end with; null for now. */
    @Nullable
    String to() {
        return to;
    }

    /**
     * How many changes at most.
     *
     * @throws InvalidRequestException if what was asked for is no such number
     */
    int limit() {
        return (int) QueryValues.number("limit", limit, DEFAULT_LIMIT, 1, MAX_LIMIT);
    }

    /** What was asked for. */
    UriInfo address() {
        return address;
    }
}
