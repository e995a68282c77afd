package dev.kontor.crm.opportunity;

import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityLost;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityProbabilityChanged;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityReassigned;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityRescheduled;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityStageChanged;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityValueChanged;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityWon;
import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.access.Owned;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an opportunity's own facts say of it.
 *
 * @param known what it is; null before it was opened
 */
record OpportunityState(@Nullable Known known) implements Owned {

    /** What never changes of an opportunity. */
    record Lasting(
            String title,
            @Nullable CompanyId companyId,
            @Nullable CustomerId customerId) {}

    /** An opportunity that was opened. */
    record Known(
            Lasting lasting,
            UserId ownerId,
            Money value,
            String stage,
            int probability,
            LocalDate expectedCloseOn,
            OpportunityStatus status) {

        private Known of(UserId newOwner) {
            return new Known(lasting, newOwner, value, stage, probability, expectedCloseOn, status);
        }

        private Known worth(Money newValue) {
            return new Known(lasting, ownerId, newValue, stage, probability, expectedCloseOn, status);
        }

        private Known at(String newStage, int newProbability) {
            return new Known(lasting, ownerId, value, newStage, newProbability, expectedCloseOn, status);
        }

        private Known expectedOn(LocalDate date) {
            return new Known(lasting, ownerId, value, stage, probability, date, status);
        }

        private Known ended(OpportunityStatus end) {
            return new Known(lasting, ownerId, value, stage, probability, expectedCloseOn, end);
        }
    }

    @Override
    public Optional<UUID> owner() {
        return Optional.ofNullable(known).map(Known::ownerId).map(UserId::value);
    }

    /**
     * The opportunity, which must be open.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if it never was
     * @throws dev.kontor.eventstore.command.CommandRefusedException if it is won or lost
     */
    Known requireOpen(OpportunityId opportunityId) {
        Known opportunity = requireKnown(opportunityId);
        if (opportunity.status() != OpportunityStatus.OPEN) {
            throw OpportunityRule.OPPORTUNITY_CLOSED.refusal(opportunityId);
        }
        return opportunity;
    }

    /**
     * The opportunity, which must be there.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if it was never opened
     */
    Known requireKnown(OpportunityId opportunityId) {
        if (known == null) {
            throw OpportunityRule.OPPORTUNITY_UNKNOWN.refusal(opportunityId);
        }
        return known;
    }

    /**
     * Refuses to open it a second time.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if it was opened
     */
    void requireNew(OpportunityId opportunityId) {
        if (known != null) {
            throw OpportunityRule.OPPORTUNITY_EXISTS.refusal(opportunityId);
        }
    }

    private OpportunityState after(OpportunityEvent event) {
        return switch (event) {
            case OpportunityOpened opened -> new OpportunityState(begun(opened));
            case OpportunityStageChanged moved -> with(it -> it.at(moved.toStage(), moved.probability()));
            case OpportunityValueChanged changed -> with(it -> it.worth(changed.value()));
            case OpportunityProbabilityChanged changed -> with(it -> it.at(it.stage(), changed.probability()));
            case OpportunityRescheduled moved -> with(it -> it.expectedOn(moved.expectedCloseOn()));
            case OpportunityReassigned given -> with(it -> it.of(given.ownerId()));
            case OpportunityWon won -> with(it -> it.ended(OpportunityStatus.WON));
            case OpportunityLost lost -> with(it -> it.ended(OpportunityStatus.LOST));
        };
    }

    private static Known begun(OpportunityOpened opened) {
        return new Known(
                new Lasting(opened.title(), opened.companyId(), opened.customerId()),
                opened.ownerId(),
                opened.value(),
                opened.stage(),
                opened.probability(),
                opened.expectedCloseOn(),
                OpportunityStatus.OPEN);
    }

    private OpportunityState with(UnaryOperator<Known> change) {
        return known == null ? this : new OpportunityState(change.apply(known));
    }

    /** The context of one opportunity: its own facts. */
    record Of(OpportunityId opportunityId) implements DecisionModel<OpportunityState> {

        @Override
        public ContextQuery query() {
            return OpportunityEvent.about(opportunityId);
        }

        @Override
        public OpportunityState initial() {
            return new OpportunityState(null);
        }

        @Override
        public OpportunityState apply(OpportunityState state, Event event) {
            return event instanceof OpportunityEvent own ? state.after(own) : state;
        }
    }
}
