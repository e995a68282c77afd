package dev.kontor.crm.opportunity;

import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityReassigned;
import dev.kontor.crm.shared.access.Ownership;
import dev.kontor.crm.user.event.UserStanding;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Gives an open opportunity to an active user; to whose it is already, without a fact. */
@Dependent
public class ReassignOpportunityHandler implements CommandHandler<ReassignOpportunity> {

    private final Decisions decisions;
    private final Ownership ownership;

    /**
     * @param decisions read, decide, append
     * @param ownership whose opportunities the caller may change
     */
    @Inject
    public ReassignOpportunityHandler(Decisions decisions, Ownership ownership) {
        this.decisions = decisions;
        this.ownership = ownership;
    }

    @Override
    public Outcome handle(ReassignOpportunity command) {
        var opportunity = new OpportunityState.Of(command.opportunityId());
        decisions.requireUnchanged(opportunity.query(), command.expected());
        var context = opportunity.and(new UserStanding.Of(command.ownerId()), Context::new);
        return decisions.decide(context, seen -> decide(ownership.require(seen.opportunity()), seen.owner(), command));
    }

    /** What both contexts say. */
    private record Context(OpportunityState opportunity, UserStanding owner) {}

    static List<OpportunityEvent> decide(OpportunityState state, UserStanding owner, ReassignOpportunity command) {
        var opportunity = state.requireOpen(command.opportunityId());
        if (opportunity.ownerId().equals(command.ownerId())) {
            return List.of();
        }
        owner.requireActive(
                command.ownerId(),
                OpportunityRule.OPPORTUNITY_OWNER_UNKNOWN,
                OpportunityRule.OPPORTUNITY_OWNER_INACTIVE);
        var its = opportunity.lasting();
        return List.of(new OpportunityReassigned(
                command.opportunityId(), its.companyId(), its.customerId(), command.ownerId()));
    }
}
