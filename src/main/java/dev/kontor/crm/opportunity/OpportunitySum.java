package dev.kontor.crm.opportunity;

import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;

/** Opportunities of one currency that have something in common, summed up exactly. */
@MappedSuperclass
abstract class OpportunitySum {

    private long count;
    private BigDecimal amount = BigDecimal.ZERO;
    private BigDecimal percents = BigDecimal.ZERO;

    /** Counts an opportunity as it is now. */
    void add(OpportunityRow row) {
        count++;
        amount = amount.add(row.amount);
        percents = percents.add(percents(row));
    }

    /** Does not count an opportunity any more, as long as it is what it was when it was counted. */
    void remove(OpportunityRow row) {
        count--;
        amount = amount.subtract(row.amount);
        percents = percents.subtract(percents(row));
    }

    private static BigDecimal percents(OpportunityRow row) {
        return row.amount.multiply(BigDecimal.valueOf(row.probability));
    }
}
