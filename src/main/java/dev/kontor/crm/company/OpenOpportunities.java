package dev.kontor.crm.company;

import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityLost;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityWon;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;

/**
 * How many opportunities are open at a company. Each is opened once and closed at most once, so that counting is
 * enough, however many there ever were.
 *
 * @param count not negative
 */
record OpenOpportunities(int count) {

    /**
     * Refuses what must not happen while there are any.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if there are
     */
    void requireNone(CompanyId companyId) {
        if (count > 0) {
            throw CompanyRule.COMPANY_HAS_OPEN_OPPORTUNITIES.refusal(companyId, count);
        }
    }

    /** How a fact changes the number of open opportunities, at whatever company. */
    static int change(Event event) {
        return switch (event) {
            case OpportunityOpened opened -> 1;
            case OpportunityWon won -> -1;
            case OpportunityLost lost -> -1;
            default -> 0;
        };
    }

    /** The context of one company's opportunities: the facts that open and close them. */
    record Of(CompanyId companyId) implements DecisionModel<OpenOpportunities> {

        @Override
        public ContextQuery query() {
            return OpportunityEvent.openAndClosedAt(companyId);
        }

        @Override
        public OpenOpportunities initial() {
            return new OpenOpportunities(0);
        }

        @Override
        public OpenOpportunities apply(OpenOpportunities open, Event event) {
            return new OpenOpportunities(open.count() + change(event));
        }
    }
}
