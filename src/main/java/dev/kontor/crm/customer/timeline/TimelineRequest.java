package dev.kontor.crm.customer.timeline;

import dev.kontor.api.Caller;
import dev.kontor.api.InvalidRequestException;
import dev.kontor.api.QueryValues;
import dev.kontor.crm.customer.event.CustomerId;
import jakarta.ws.rs.QueryParam;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which entries of a timeline a client asks for. A bean parameter. */
public class TimelineRequest {

    private static final int MOST = 100;
    private static final int OTHERWISE = 50;
    private static final int MOST_DAYS = 36_525;
    private static final Pattern POINT = Pattern.compile("([^_]+)(?:_([0-9]{1,18}))?");

    @QueryParam("days")
    private @Nullable String days;

    @QueryParam("category")
    private @Nullable String category;

    @QueryParam("viewerId")
    private @Nullable String viewer;

    @QueryParam("before")
    private @Nullable String before;

    @QueryParam("limit")
    private @Nullable String limit;

    @QueryParam("after")
    private @Nullable String after;

    /** For Jakarta REST. */
    public TimelineRequest() {}

    /**
     * What is asked for, and one entry more, to see whether there are earlier ones.
     *
     * @throws InvalidRequestException if something is not what it must be
     */
    TimelineQuery ofCustomer(Caller caller, CustomerId customerId) {
        int within = (int) QueryValues.number("days", days, 0, 1, MOST_DAYS);
        return new TimelineQuery(
                caller.tenant(),
                customerId,
                caller.actingFor(QueryValues.id("viewerId", viewer)).orElse(null),
                within == 0 ? null : within,
                QueryValues.oneOf("category", category, TimelineCategory.class).orElse(null),
                point(),
                limit() + 1);
    }

    /** How many entries at most. */
    int limit() {
        return (int) QueryValues.number("limit", limit, OTHERWISE, 1, MOST);
    }

    /** The position that the answer must show; null for any. */
    @Nullable
    String after() {
        return after;
    }

    private TimelineQuery.Before point() {
        if (before == null || before.isEmpty()) {
            return TimelineQuery.Before.END;
        }
        var parts = POINT.matcher(before);
        if (!parts.matches()) {
            throw new InvalidRequestException("before", "invalid.no-timeline-point");
        }
        return new TimelineQuery.Before(
                QueryValues.instant("before", parts.group(1)),
                parts.group(2) == null ? 0 : Long.parseLong(parts.group(2)));
    }
}
