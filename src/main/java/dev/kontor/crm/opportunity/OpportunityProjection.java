package dev.kontor.crm.opportunity;

import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened;
import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Keeps one row for each opportunity, and what they come to. */
@ApplicationScoped
public class OpportunityProjection implements Projection {

    private EntityRows rows;
    private OpportunitySums sums;

    /** For the container's proxy. */
    protected OpportunityProjection() {}

    /**
     * @param rows what it writes
     * @param sums what else
     */
    @Inject
    public OpportunityProjection(EntityRows rows, OpportunitySums sums) {
        this.rows = rows;
        this.sums = sums;
    }

    /** The second has sums. */
    @Override
    public int version() {
        return 2;
    }

    @Override
    public String name() {
        return Opportunities.PROJECTION;
    }

    @Override
    public Set<String> tables() {
        return Set.of("opportunity", "opportunity_stage_sum", "opportunity_day_sum");
    }

    /** An opportunity's changes build on each other. */
    @Override
    public Optional<String> inOrder(EventEnvelope fact) {
        return fact.event() instanceof OpportunityEvent event
                ? Optional.of(event.opportunityId().toString())
                : Optional.empty();
    }

    /** A new opportunity has a row. */
    public void on(OpportunityOpened opened, EventEnvelope fact) {
        sums.add(rows.begin(Opportunities.MODEL, opened.opportunityId().value(), opened, fact));
    }

    /** The row shows what changed. */
    public void on(OpportunityEvent changed, EventEnvelope fact) {
        var row = rows.row(Opportunities.MODEL, changed.opportunityId().value(), fact);
        sums.remove(row);
        row.follow(changed, fact);
        sums.add(row);
    }
}
