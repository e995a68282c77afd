package dev.kontor.crm.opportunity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** What one owner has open at a stage, in one currency. */
@Entity
@Table(name = "opportunity_stage_sum")
@IdClass(StageSum.Key.class)
class StageSum extends OpportunitySum {

    /**
     * A row's key.
     *
     * @param tenant whose data it is
     * @param ownerId whose opportunities
     * @param stage which stage
     * @param currency three letters
     */
    record Key(String tenant, UUID ownerId, String stage, String currency) {

        /** Where an open opportunity counts. */
        static Key of(OpportunityRow row) {
            return new Key(row.tenant(), row.ownerId, row.stage, row.currency);
        }
    }

    @Id
    private String tenant;

    @Id
    private UUID ownerId;

    @Id
    private String stage;

    @Id
    private String currency;

    /** For JPA. */
    protected StageSum() {}

    StageSum(Key key) {
        super(key.currency());
        tenant = key.tenant();
        ownerId = key.ownerId();
        stage = key.stage();
        currency = key.currency();
    }
}
