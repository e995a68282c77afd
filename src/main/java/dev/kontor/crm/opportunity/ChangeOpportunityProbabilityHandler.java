package dev.kontor.crm.opportunity;

import dev.kontor.crm.opportunity.OpportunityState.Known;
import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityProbabilityChanged;
import dev.kontor.crm.shared.access.Ownership;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Says how likely an opportunity is; as likely as it was, without a fact. */
@Dependent
public class ChangeOpportunityProbabilityHandler implements CommandHandler<ChangeOpportunityProbability> {

    private final Decisions decisions;
    private final Ownership ownership;

    /**
     * @param decisions read, decide, append
     * @param ownership whose opportunities the caller may change
     */
    @Inject
    public ChangeOpportunityProbabilityHandler(Decisions decisions, Ownership ownership) {
        this.decisions = decisions;
        this.ownership = ownership;
    }

    @Override
    public Outcome handle(ChangeOpportunityProbability command) {
        var opportunity = new OpportunityState.Of(command.opportunityId());
        decisions.requireUnchanged(opportunity.query(), command.expected());
        return decisions.decide(opportunity, seen -> decide(ownership.require(seen), command));
    }

    static List<OpportunityEvent> decide(OpportunityState state, ChangeOpportunityProbability command) {
        var opportunity = state.requireOpen(command.opportunityId());
        return opportunity.probability() == command.probability() ? List.of() : List.of(changed(opportunity, command));
    }

    private static OpportunityProbabilityChanged changed(Known opportunity, ChangeOpportunityProbability command) {
        var its = opportunity.lasting();
        return new OpportunityProbabilityChanged(
                command.opportunityId(),
                its.companyId(),
                its.customerId(),
                opportunity.ownerId(),
                command.probability());
    }
}
