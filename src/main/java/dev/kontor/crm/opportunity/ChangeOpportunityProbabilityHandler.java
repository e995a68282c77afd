package dev.kontor.crm.opportunity;

import dev.kontor.crm.opportunity.OpportunityState.Known;
import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityProbabilityChanged;
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

    /** @param decisions read, decide, append */
    @Inject
    public ChangeOpportunityProbabilityHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(ChangeOpportunityProbability command) {
        var opportunity = new OpportunityState.Of(command.opportunityId());
        decisions.requireUnchanged(opportunity.query(), command.expected());
        return decisions.decide(opportunity, seen -> decide(seen, command));
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
