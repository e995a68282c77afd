package dev.kontor.crm.opportunity;

import dev.kontor.crm.shared.readmodel.ListQuery;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How much the opportunities of a list are worth.
 *
 * @param least null for whatever little
 * @param most null for whatever much
 * @param currency three letters in any case; null for any
 */
record ValueRange(
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable String currency) {

    /** Only those in this range, both ends included. */
    ListQuery of(ListQuery all) {
        var inCurrency = all.equal("currency", currency == null ? null : currency.toUpperCase(Locale.ROOT))
                .from("amount", least);
        var greatest = most;
        return greatest == null
                ? inCurrency
                : inCurrency.where((row, criteria) -> criteria.lessThanOrEqualTo(row.get("amount"), greatest));
    }
}
