package dev.kontor.crm.audit;

import dev.kontor.api.InvalidRequestException;
import dev.kontor.api.Paths;
import dev.kontor.api.QueryValues;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Which entries of the audit log a client asks for. A bean parameter. */
public class AuditRequest {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;

    @QueryParam("entity")
    private @Nullable String entity;

    @QueryParam("id")
    private @Nullable String id;

    @QueryParam("user")
    private @Nullable String user;

    @QueryParam("type")
    private @Nullable String type;

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    @QueryParam("before")
    private @Nullable String before;

    @QueryParam("limit")
    private @Nullable String limit;

    @QueryParam("after")
    private @Nullable String after;

    @Context
    private UriInfo address;

    /** For Jakarta REST. */
    public AuditRequest() {}

    /**
     * Which entries.
     *
     * @throws InvalidRequestException if something that was asked for is not what it must be
     */
    AuditFilter filter() {
        long position = QueryValues.number("before", before, Long.MAX_VALUE, 1, Long.MAX_VALUE);
        return new AuditFilter(
                QueryValues.text("entity", entity),
                QueryValues.text("id", id),
                QueryValues.text("user", user),
                QueryValues.text("type", type),
                instant("from", from),
                instant("to", to),
                position == Long.MAX_VALUE ? null : position);
    }

    /** How many at most. */
    int limit() {
        return (int) QueryValues.number("limit", limit, DEFAULT_LIMIT, 1, MAX_LIMIT);
    }

    /** The position that the log must show; null for any. */
    @Nullable
    String after() {
        return after;
    }

    /** The path of the page that follows one that ends at a position. */
    String next(long last) {
        return Paths.of(address.getRequestUriBuilder()
                .replaceQueryParam("before", last)
                .replaceQueryParam("after")
                .build());
    }

    private static @Nullable Instant instant(String name, @Nullable String given) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        try {
            // a plus sign that was not escaped has become a blank; years beyond what PostgreSQL has are no mistakes
            var instant = Instant.parse(given.replace(' ', '+'));
            return instant.isBefore(Instant.EPOCH)
                    ? Instant.EPOCH
                    : earlier(instant, Instant.parse("9999-12-31T00:00:00Z"));
        } catch (DateTimeParseException e) {
            throw new InvalidRequestException(name, "invalid.no-instant");
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
