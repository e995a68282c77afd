package dev.kontor.crm.company;

import dev.kontor.crm.company.event.CompanyEvent;
import dev.kontor.crm.company.event.CompanyEvent.CompanyCreated;
import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityLost;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityWon;
import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps one row for each company. */
@ApplicationScoped
public class CompanyProjection implements Projection {

    private EntityRows rows;

    /** For the container's proxy. */
    protected CompanyProjection() {}

    /** @param rows what it writes */
    @Inject
    public CompanyProjection(EntityRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return Companies.MODEL.projection();
    }

    @Override
    public Set<String> tables() {
        return Set.of("company");
    }

    /** A company's changes build on each other. */
    @Override
    public Optional<String> inOrder(EventEnvelope fact) {
        return Optional.ofNullable(companyOf(fact.event())).map(CompanyId::toString);
    }

    /** A new company has a row. */
    public void on(CompanyCreated created, EventEnvelope fact) {
        rows.begin(Companies.MODEL, created.companyId().value(), created, fact);
    }

    /** The row shows what changed. */
    public void on(CompanyEvent changed, EventEnvelope fact) {
        rows.change(Companies.MODEL, changed.companyId().value(), changed, fact);
    }

    /** One more is open. */
    public void on(OpportunityOpened opened, EventEnvelope fact) {
        count(opened, fact);
    }

    /** One less is open. */
    public void on(OpportunityWon won, EventEnvelope fact) {
        count(won, fact);
    }

    /** One less is open. */
    public void on(OpportunityLost lost, EventEnvelope fact) {
        count(lost, fact);
    }

    private void count(OpportunityEvent event, EventEnvelope fact) {
        var company = event.companyId();
        if (company != null) {
            rows.change(Companies.MODEL, company.value(), event, fact);
        }
    }

    private static @Nullable CompanyId companyOf(Event event) {
        return switch (event) {
            case CompanyEvent own -> own.companyId();
            case OpportunityEvent opportunity -> opportunity.companyId();
            default -> null;
        };
    }
}
