package dev.kontor.crm.order;

import dev.kontor.api.InvalidRequestException;
import dev.kontor.api.QueryValues;
import dev.kontor.crm.shared.readmodel.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Which orders a client asks for. A bean parameter, so that all lists of orders have the same filters. */
public class OrderFilter {

    /** What they are called. */
    static final String NAMES = "q status placedFrom placedTo currency totalFrom totalTo";

    @QueryParam("q")
    private @Nullable String text;

    @QueryParam("status")
    private @Nullable String status;

    @QueryParam("placedFrom")
    private @Nullable String placedFrom;

    @QueryParam("placedTo")
    private @Nullable String placedTo;

    @QueryParam("currency")
    private @Nullable String currency;

    @QueryParam("totalFrom")
    private @Nullable String totalFrom;

    @QueryParam("totalTo")
    private @Nullable String totalTo;

    /** For Jakarta REST. */
    public OrderFilter() {}

    /**
     * The orders among these that are asked for. Times are from the first, before the second; totals from the first up
     * to the second, in whatever currency.
     *
     * @throws InvalidRequestException if something asked for is not what it must be
     */
    ListQuery among(ListQuery all) {
        var asked = all.containing(QueryValues.text("q", text), "number")
                .equal(
                        "status",
                        QueryValues.oneOf("status", status, OrderStatus.class).orElse(null))
                .from("createdAt", QueryValues.instant("placedFrom", placedFrom))
                .before("createdAt", QueryValues.instant("placedTo", placedTo))
                .equal("currency", currency())
                .from("total", QueryValues.decimal("totalFrom", totalFrom));
        return upTo(asked, QueryValues.decimal("totalTo", totalTo));
    }

    private static ListQuery upTo(ListQuery all, @Nullable BigDecimal most) {
        return most == null
                ? all
                : all.where((row, criteria) -> criteria.lessThanOrEqualTo(row.<BigDecimal>get("total"), most));
    }

    private @Nullable String currency() {
        if (currency == null || currency.isEmpty()) {
            return null;
        }
        if (!currency.matches("[A-Z]{3}")) {
            throw new InvalidRequestException("currency", "invalid.no-currency");
        }
        return currency;
    }
}
