package dev.kontor.crm.company.event;

import dev.kontor.crm.company.event.CompanyEvent.CompanyArchived;
import dev.kontor.crm.company.event.CompanyEvent.CompanyCreated;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.command.Rule;

/**
 * Whether a company is there and open to business: what each feature decides on that names companies. It stands beside
 * the facts, so that all of them read the same ones; what they refuse is a rule of their own.
 */
public enum CompanyStanding {
    /** There is no such company. */
    UNKNOWN,
    /** Was created, and not archived. */
    OPEN,
    /** Is kept for the record only. */
    ARCHIVED;

    /**
     * Refuses a company that is not there, or archived.
     *
     * @param unknown stands against one that is not there
     * @param archived stands against one that is archived
     * @throws dev.kontor.eventstore.command.CommandRefusedException by one of the two, about the company's id
     */
    public void requireOpen(CompanyId companyId, Rule unknown, Rule archived) {
        switch (this) {
            case UNKNOWN -> throw unknown.refusal(companyId);
            case ARCHIVED -> throw archived.refusal(companyId);
            case OPEN -> {}
        }
    }

    /**
     * The context of one company: that it was created and archived.
     *
     * @param companyId which company
     */
    public record Of(CompanyId companyId) implements DecisionModel<CompanyStanding> {

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
