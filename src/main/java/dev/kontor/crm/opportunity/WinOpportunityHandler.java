package dev.kontor.crm.opportunity;

import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityWon;
import dev.kontor.crm.shared.access.Ownership;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Wins an open opportunity; one that is won already, without a fact. */
@Dependent
public class WinOpportunityHandler implements CommandHandler<WinOpportunity> {

    private final Decisions decisions;
    private final Ownership ownership;

    /**
     * @param decisions read, decide, append
     * @param ownership whose opportunities the caller may change
     */
    @Inject
    public WinOpportunityHandler(Decisions decisions, Ownership ownership) {
        this.decisions = decisions;
        this.ownership = ownership;
    }

    @Override
    public Outcome handle(WinOpportunity command) {
        var opportunity = new OpportunityState.Of(command.opportunityId());
        decisions.requireUnchanged(opportunity.query(), command.expected());
        return decisions.decide(opportunity, seen -> decide(ownership.require(seen), command));
    }

    static List<OpportunityEvent> decide(OpportunityState state, WinOpportunity command) {
        if (state.requireKnown(command.opportunityId()).status() == OpportunityStatus.WON) {
            return List.of();
        }
        var opportunity = state.requireOpen(command.opportunityId());
        var its = opportunity.lasting();
        return List.of(new OpportunityWon(
                command.opportunityId(),
                its.companyId(),
                its.customerId(),
                opportunity.ownerId(),
                opportunity.value(),
                opportunity.stage()));
    }
}
