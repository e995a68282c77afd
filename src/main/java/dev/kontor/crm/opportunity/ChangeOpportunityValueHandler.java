package dev.kontor.crm.opportunity;

import dev.kontor.crm.opportunity.OpportunityState.Known;
import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityValueChanged;
import dev.kontor.crm.shared.access.Ownership;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Says what an opportunity would bring; what it did already, without a fact. */
@Dependent
public class ChangeOpportunityValueHandler implements CommandHandler<ChangeOpportunityValue> {

    private final Decisions decisions;
    private final Ownership ownership;

    /**
     * @param decisions read, decide, append
     * @param ownership whose opportunities the caller may change
     */
    @Inject
    public ChangeOpportunityValueHandler(Decisions decisions, Ownership ownership) {
        this.decisions = decisions;
        this.ownership = ownership;
    }

    @Override
    public Outcome handle(ChangeOpportunityValue command) {
        var opportunity = new OpportunityState.Of(command.opportunityId());
        decisions.requireUnchanged(opportunity.query(), command.expected());
        return decisions.decide(opportunity, seen -> decide(ownership.require(seen), command));
    }

    static List<OpportunityEvent> decide(OpportunityState state, ChangeOpportunityValue command) {
        var opportunity = state.requireOpen(command.opportunityId());
        return opportunity.value().equals(command.value()) ? List.of() : List.of(changed(opportunity, command));
    }

    private static OpportunityValueChanged changed(Known opportunity, ChangeOpportunityValue command) {
        var its = opportunity.lasting();
        return new OpportunityValueChanged(
                command.opportunityId(), its.companyId(), its.customerId(), opportunity.ownerId(), command.value());
    }
}
