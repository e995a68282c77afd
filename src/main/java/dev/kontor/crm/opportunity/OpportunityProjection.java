package dev.kontor.crm.opportunity;

import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened;
import dev.kontor.crm.shared.readmodel.EntityProjection;
import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.eventstore.EventEnvelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keeps one row for each opportunity. */
@ApplicationScoped
public class OpportunityProjection extends EntityProjection<OpportunityEvent, OpportunityRow> {

    /** For the container's proxy. */
    protected OpportunityProjection() {}

    /** @param rows what it writes */
    @Inject
    public OpportunityProjection(EntityRows rows) {
        super(
                rows,
                Opportunities.MODEL,
                "opportunity",
                event -> event.opportunityId().value());
    }

    /** A new opportunity has a row. */
    public void on(OpportunityOpened opened, EventEnvelope fact) {
        begin(opened, fact);
    }

    /** The row shows what changed. */
    public void on(OpportunityEvent changed, EventEnvelope fact) {
        change(changed, fact);
    }
}
