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

/** Keeps one row for each opportunity. */
@ApplicationScoped
public class OpportunityProjection implements Projection {

    private EntityRows rows;

    /** For the container's proxy. */
    protected OpportunityProjection() {}

    /** @param rows what it writes */
    @Inject
    public OpportunityProjection(EntityRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return Opportunities.PROJECTION;
    }

    @Override
    public Set<String> tables() {
        return Set.of("opportunity");
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
        rows.begin(Opportunities.MODEL, opened.opportunityId().value(), opened, fact);
    }

    /** The row shows what changed. */
    public void on(OpportunityEvent changed, EventEnvelope fact) {
        rows.change(Opportunities.MODEL, changed.opportunityId().value(), changed, fact);
    }
}
