package dev.kontor.crm.opportunity;

import dev.kontor.crm.opportunity.OpportunityState.Known;
import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityRescheduled;
import dev.kontor.crm.shared.access.Ownership;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Says when an opportunity is expected to be won; when it was already, without a fact. */
@Dependent
public class RescheduleOpportunityHandler implements CommandHandler<RescheduleOpportunity> {

    private final Decisions decisions;
    private final Ownership ownership;

    /**
     * @param decisions read, decide, append
     * @param ownership whose opportunities the caller may change
     */
    @Inject
    public RescheduleOpportunityHandler(Decisions decisions, Ownership ownership) {
        this.decisions = decisions;
        this.ownership = ownership;
    }

    @Override
    public Outcome handle(RescheduleOpportunity command) {
        var opportunity = new OpportunityState.Of(command.opportunityId());
        decisions.requireUnchanged(opportunity.query(), command.expected());
        return decisions.decide(opportunity, seen -> decide(ownership.require(seen), command));
    }

    static List<OpportunityEvent> decide(OpportunityState state, RescheduleOpportunity command) {
        var opportunity = state.requireOpen(command.opportunityId());
        return opportunity.expectedCloseOn().equals(command.expectedCloseOn())
                ? List.of()
                : List.of(changed(opportunity, command));
    }

    private static OpportunityRescheduled changed(Known opportunity, RescheduleOpportunity command) {
        var its = opportunity.lasting();
        return new OpportunityRescheduled(
                command.opportunityId(),
                its.companyId(),
                its.customerId(),
                opportunity.ownerId(),
                command.expectedCloseOn());
    }
}
