package dev.kontor.crm.contact;

import dev.kontor.crm.company.event.CompanyEvent;
import dev.kontor.crm.company.event.CompanyEvent.CompanyCreated;
import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;
import org.jspecify.annotations.Nullable;

/**
 * Whether contacts can be assigned to a company.
 *
 * @param open whether it was created and not archived
 */
record CompanyOpenness(boolean open) {

    /** What needs no company. */
    static final CompanyOpenness OPEN = new CompanyOpenness(true);

    /**
     * Refuses a company that is not open.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if there is none or it is archived
     */
    void requireOpen(@Nullable CompanyId companyId) {
        if (!open) {
            throw ContactRule.CONTACT_COMPANY_CLOSED.refusal(String.valueOf(companyId));
        }
    }

    /** The context of one company: that it was created and archived. */
    record Of(CompanyId companyId) implements DecisionModel<CompanyOpenness> {

        @Override
        public ContextQuery query() {
            return CompanyEvent.standing(companyId);
        }

        @Override
        public CompanyOpenness initial() {
            return new CompanyOpenness(false);
        }

        @Override
        public CompanyOpenness apply(CompanyOpenness state, Event event) {
            return new CompanyOpenness(event instanceof CompanyCreated);
        }
    }
}
