package dev.kontor.crm.opportunity;

import dev.kontor.crm.opportunity.OpportunityState.Known;
import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityStageChanged;
import dev.kontor.crm.shared.access.Ownership;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Moves an opportunity where the pipeline leads; to where it is already, without a fact. */
@Dependent
public class ChangeOpportunityStageHandler implements CommandHandler<ChangeOpportunityStage> {

    private final Decisions decisions;
    private final Ownership ownership;
    private final SalesPipeline pipeline;

    /**
     * @param decisions read, decide, append
     * @param pipeline as it is set
     * @param ownership whose opportunities the caller may change
     */
    @Inject
    public ChangeOpportunityStageHandler(Decisions decisions, SalesPipeline pipeline, Ownership ownership) {
        this.decisions = decisions;
        this.ownership = ownership;
        this.pipeline = pipeline;
    }

    @Override
    public Outcome handle(ChangeOpportunityStage command) {
        var opportunity = new OpportunityState.Of(command.opportunityId());
        decisions.requireUnchanged(opportunity.query(), command.expected());
        return decisions.decide(opportunity, seen -> decide(ownership.require(seen), pipeline, command));
    }

    static List<OpportunityEvent> decide(
            OpportunityState state, SalesPipeline pipeline, ChangeOpportunityStage command) {
        var opportunity = state.requireOpen(command.opportunityId());
        if (opportunity.stage().equals(command.stage())) {
            return List.of();
        }
        var stage = pipeline.named(command.stage())
                .orElseThrow(() -> OpportunityRule.OPPORTUNITY_STAGE_UNKNOWN.refusal(command.stage()));
        if (!pipeline.leads(opportunity.stage(), stage.name())) {
            throw OpportunityRule.OPPORTUNITY_MOVE_ILLEGAL.refusal(opportunity.stage(), stage.name());
        }
        return List.of(moved(opportunity, stage, command));
    }

    private static OpportunityStageChanged moved(Known from, SalesPipeline.Stage to, ChangeOpportunityStage command) {
        return new OpportunityStageChanged(
                command.opportunityId(),
                from.lasting().companyId(),
                from.lasting().customerId(),
                from.ownerId(),
                from.stage(),
                to.name(),
                to.probability());
    }
}
