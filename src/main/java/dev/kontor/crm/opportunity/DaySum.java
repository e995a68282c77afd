package dev.kontor.crm.opportunity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What is open and expected on a day, or was won or lost on it, in one currency. */
@Entity
@Table(name = "opportunity_day_sum")
@IdClass(DaySum.Key.class)
class DaySum extends OpportunitySum {

    /**
     * A row's key.
     *
     * @param tenant whose data it is
     * @param status open, won or lost
     * @param day when it is expected, or was won or lost (UTC)
     * @param currency three letters
     */
    record Key(String tenant, OpportunityStatus status, LocalDate day, String currency) {

        /** Where an opportunity counts. */
        static Key of(OpportunityRow row) {
            var day = row.closedAt == null
                    ? row.expectedCloseOn
                    : row.closedAt.atOffset(ZoneOffset.UTC).toLocalDate();
            return new Key(row.tenant(), row.status, day, row.currency);
        }
    }

    @Id
    private String tenant;

    @Id
    @Enumerated(EnumType.STRING)
    private OpportunityStatus status;

    @Id
    private LocalDate day;

    @Id
    private String currency;

    /** For JPA. */
    protected DaySum() {}

    DaySum(Key key) {
        super(key.currency());
        tenant = key.tenant();
        status = key.status();
        day = key.day();
        currency = key.currency();
    }
}
