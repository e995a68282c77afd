package dev.kontor.api;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Which changes of a thing a client asks for, and how many of them. A bean parameter: {@code ?from=42&limit=100}. */
public class HistoryRange extends PastRange {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;

    @QueryParam("limit")
    private @Nullable String limit;

    @Context
    private UriInfo address;

    /** For Jakarta REST. */
    public HistoryRange() {}

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
