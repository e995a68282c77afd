package dev.kontor.crm.opportunity;

import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Opens an opportunity of an active user, at parties that are open to business, in the pipeline's first stage. */
@Dependent
public class OpenOpportunityHandler implements CommandHandler<OpenOpportunity> {

    private final Decisions decisions;
    private final SalesPipeline pipeline;

    /**
     * @param decisions read, decide, append
     * @param pipeline as it is set
     */
    @Inject
    public OpenOpportunityHandler(Decisions decisions, SalesPipeline pipeline) {
        this.decisions = decisions;
        this.pipeline = pipeline;
    }

    @Override
    public Outcome handle(OpenOpportunity command) {
        var context = new OpportunityState.Of(command.opportunityId())
                .and(Involved.of(command.companyId(), command.customerId(), command.ownerId()), Context::new);
        return decisions.decide(context, seen -> decide(seen.opportunity(), seen.involved(), pipeline, command));
    }

    /** What all contexts say. */
    private record Context(OpportunityState opportunity, Involved involved) {}

    static List<OpportunityEvent> decide(
            OpportunityState state, Involved involved, SalesPipeline pipeline, OpenOpportunity command) {
        state.requireNew(command.opportunityId());
        involved.requireActive(command.companyId(), command.customerId(), command.ownerId());
        return List.of(opened(pipeline.first(), command));
    }

    private static OpportunityOpened opened(SalesPipeline.Stage stage, OpenOpportunity command) {
        return new OpportunityOpened(
                command.opportunityId(),
                command.title(),
                command.companyId(),
                command.customerId(),
                command.ownerId(),
                command.value(),
                stage.name(),
                stage.probability(),
                command.expectedCloseOn(),
                null);
    }
}
