package dev.kontor.api;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which stretch of a thing's past a client asks for. A bean parameter: {@code ?from=42&to=2026-11-21T18:00:00Z}. */
public class PastRange {

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

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
}
