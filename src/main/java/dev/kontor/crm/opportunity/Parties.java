package dev.kontor.crm.opportunity;

import dev.kontor.crm.company.event.CompanyEvent;
import dev.kontor.crm.company.event.CompanyEvent.CompanyArchived;
import dev.kontor.crm.company.event.CompanyEvent.CompanyCreated;
import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerDeactivated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerReactivated;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the company and the customer of an opportunity to be are there and open to business. Of a party that it has
 * not, nothing is known and nothing is asked.
 *
 * @param company the company's standing
 * @param customer the customer's standing
 */
record Parties(Standing company, Standing customer) {

    /** What is known of a party. */
    enum Standing {
        UNKNOWN,
        ACTIVE,
        CLOSED
    }

    /**
     * Refuses to begin business with a party that is not there or not open to it.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if one is not
     */
    void requireActive(@Nullable CompanyId companyId, @Nullable CustomerId customerId) {
        if (companyId != null) {
            require(
                    company,
                    OpportunityRule.OPPORTUNITY_COMPANY_UNKNOWN,
                    OpportunityRule.OPPORTUNITY_COMPANY_ARCHIVED,
                    companyId);
        }
        if (customerId != null) {
            require(
                    customer,
                    OpportunityRule.OPPORTUNITY_CUSTOMER_UNKNOWN,
                    OpportunityRule.OPPORTUNITY_CUSTOMER_INACTIVE,
                    customerId);
        }
    }

    private static void require(Standing standing, OpportunityRule unknown, OpportunityRule closed, Object party) {
        switch (standing) {
            case UNKNOWN -> throw unknown.refusal(party);
            case CLOSED -> throw closed.refusal(party);
            case ACTIVE -> {}
        }
    }

    /**
     * The context of an opportunity's parties: the facts that say whether they are there and open to business.
     *
     * @param companyId null if it is at none
     * @param customerId null if it is at none; one of the two is there
     */
    record Of(@Nullable CompanyId companyId, @Nullable CustomerId customerId) implements DecisionModel<Parties> {

        @Override
        public ContextQuery query() {
            return Stream.of(
                            Optional.ofNullable(companyId).map(CompanyEvent::standing),
                            Optional.ofNullable(customerId).map(Of::standing))
                    .flatMap(Optional::stream)
                    .reduce(ContextQuery::or)
                    .orElseThrow(() -> new IllegalStateException("An opportunity is at a company or a customer."));
        }

        /** Not how much he may order. */
        private static ContextQuery standing(CustomerId customerId) {
            return ContextQuery.of(CustomerCreated.class, CustomerDeactivated.class, CustomerReactivated.class)
                    .where(CustomerEvent.CUSTOMER_ID, customerId);
        }

        @Override
        public Parties initial() {
            return new Parties(Standing.UNKNOWN, Standing.UNKNOWN);
        }

        @Override
        public Parties apply(Parties parties, Event event) {
            return switch (event) {
                case CompanyEvent own
                when Objects.equals(own.companyId(), companyId) ->
                    new Parties(after(parties.company(), own), parties.customer());
                case CustomerEvent own
                when Objects.equals(own.customerId(), customerId) ->
                    new Parties(parties.company(), after(parties.customer(), own));
                default -> parties;
            };
        }

        private static Standing after(Standing standing, Event event) {
            return switch (event) {
                case CompanyCreated created -> Standing.ACTIVE;
                case CompanyArchived archived -> Standing.CLOSED;
                case CustomerCreated created -> Standing.ACTIVE;
                case CustomerDeactivated deactivated -> Standing.CLOSED;
                case CustomerReactivated reactivated -> Standing.ACTIVE;
                default -> standing;
            };
        }
    }
}
