package dev.kontor.api;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** What a client asks of one thing: as of when, and whether it has it already. A bean parameter. */
public class OneRequest {

    @QueryParam("after")
    private @Nullable String after;

    @QueryParam("asOf")
    private @Nullable String asOf;

    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
    private @Nullable String known;

    /** For Jakarta REST. */
    public OneRequest() {}

    /** The position that the answer must show; null for any. */
    @Nullable
    String after() {
        return after;
    }

    /** The point in the past; null for now. */
    @Nullable
    String asOf() {
        return asOf;
    }

    /** The entity tags that the client has; null for none. */
    @Nullable
    String known() {
        return known;
    }
}
