package dev.kontor.crm.opportunity;

import dev.kontor.crm.shared.Money;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;

/** Opportunities of one currency that have something in common, summed up exactly. */
@MappedSuperclass
abstract class OpportunitySum {

    // read by statements alone
    long count;
    private BigDecimal amount;
    private BigDecimal percents;

    /** For JPA. */
    protected OpportunitySum() {}

    /** Of none. It has the currency's decimals at once: JPA would not notice later that 0.00 is another number than 0. */
    OpportunitySum(String currency) {
        amount = Money.zero(currency).amount();
        percents = amount;
    }

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
