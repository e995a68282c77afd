package dev.kontor.crm.customer;

import dev.kontor.crm.company.event.CompanyEvent;
import dev.kontor.crm.company.event.CompanyEvent.CompanyArchived;
import dev.kontor.crm.company.event.CompanyEvent.CompanyCreated;
import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;

/** Whether the company that becomes a customer is there and not archived. */
enum CompanyStanding {
    UNKNOWN,
    OPEN,
    ARCHIVED;

    /**
     * Refuses a company that is not there or archived.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if it is so
     */
    void requireOpen(CompanyId companyId) {
        switch (this) {
            case UNKNOWN -> throw CustomerRule.CUSTOMER_COMPANY_UNKNOWN.refusal(companyId);
            case ARCHIVED -> throw CustomerRule.CUSTOMER_COMPANY_ARCHIVED.refusal(companyId);
            case OPEN -> {}
        }
    }

    /** The context of one company: that it was created and archived. */
    record Of(CompanyId companyId) implements DecisionModel<CompanyStanding> {

        @Override
        public ContextQuery query() {
            return CompanyEvent.standing(companyId);
        }

        @Override
        public CompanyStanding initial() {
            return UNKNOWN;
        }

        @Override
        public CompanyStanding apply(CompanyStanding standing, Event event) {
            return switch (event) {
                case CompanyCreated created -> OPEN;
                case CompanyArchived archived -> ARCHIVED;
                default -> standing;
            };
        }
    }
}
