package dev.kontor.api;

import dev.kontor.crm.shared.readmodel.ListQuery;
import dev.kontor.crm.shared.readmodel.SortKey;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of any list: which page, in which order, and which position it must show. A bean parameter:
 * {@code ?page=0&size=20&sort=name&direction=asc&after=42}.
 */
public class ListRequest extends PageRequest {

    /** Which way an order runs. */
    private enum Direction {
        ASC,
        DESC
    }

    @QueryParam("sort")
    private @Nullable String sort;

    @QueryParam("direction")
    private @Nullable String direction;

    @QueryParam("after")
    private @Nullable String after;

    @Context
    private UriInfo address;

    /** For Jakarta REST. */
    public ListRequest() {}

    /**
     * The query in the order that was asked for.
     *
     * @param otherwise the order if none was
     * @throws InvalidRequestException if it is none
     */
    <S extends Enum<S> & SortKey> ListQuery ordered(ListQuery query, S otherwise) {
        var usual = sort == null && otherwise.latestFirst() ? Direction.DESC : Direction.ASC;
        return query.orderedBy(
                QueryValues.oneOf("sort", sort, otherwise),
                QueryValues.oneOf("direction", direction, usual) == Direction.DESC);
    }

    /** The position that the list must show; null for any. */
    @Nullable
    String after() {
        return after;
    }

    /** What was asked for. */
    UriInfo address() {
        return address;
    }
}
