package dev.kontor.crm.opportunity;

import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityLost;
import dev.kontor.crm.shared.access.Ownership;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Loses an open opportunity; one that is lost already, without a fact. */
@Dependent
public class LoseOpportunityHandler implements CommandHandler<LoseOpportunity> {

    private final Decisions decisions;
    private final Ownership ownership;

    /**
     * @param decisions read, decide, append
     * @param ownership whose opportunities the caller may change
     */
    @Inject
    public LoseOpportunityHandler(Decisions decisions, Ownership ownership) {
        this.decisions = decisions;
        this.ownership = ownership;
    }

    @Override
    public Outcome handle(LoseOpportunity command) {
        var opportunity = new OpportunityState.Of(command.opportunityId());
        decisions.requireUnchanged(opportunity.query(), command.expected());
        return decisions.decide(opportunity, seen -> decide(ownership.require(seen), command));
    }

    static List<OpportunityEvent> decide(OpportunityState state, LoseOpportunity command) {
        if (state.requireKnown(command.opportunityId()).status() == OpportunityStatus.LOST) {
            return List.of();
        }
        var opportunity = state.requireOpen(command.opportunityId());
        var its = opportunity.lasting();
        return List.of(new OpportunityLost(
                command.opportunityId(),
                its.companyId(),
                its.customerId(),
                opportunity.ownerId(),
                opportunity.value(),
                opportunity.stage(),
                command.reason()));
    }
}
