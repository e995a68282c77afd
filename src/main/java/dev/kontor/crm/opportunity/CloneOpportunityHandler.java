package dev.kontor.crm.opportunity;

import dev.kontor.crm.opportunity.OpportunityState.Known;
import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextModel;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Opens an opportunity like another: with its value and parties, in the pipeline's first stage. The command does not say
 * at whom the original is. That never changes, so it is read first, and then the whole context with it. So is whose it
 * is, unless the command says whose the copy shall be: if the original is given away meanwhile, the copy is not.
 */
@Dependent
public class CloneOpportunityHandler implements CommandHandler<CloneOpportunity> {

    private static final String MARK = " (copy)";

    private final Decisions decisions;
    private final SalesPipeline pipeline;

    /**
     * @param decisions read, decide, append
     * @param pipeline as it is set
     */
    @Inject
    public CloneOpportunityHandler(Decisions decisions, SalesPipeline pipeline) {
        this.decisions = decisions;
        this.pipeline = pipeline;
    }

    @Override
    public Outcome handle(CloneOpportunity command) {
        var original = new OpportunityState.Of(command.originalId());
        decisions.requireUnchanged(original.query(), command.expected());
        var known = decisions.read(original).requireKnown(command.originalId());
        var its = known.lasting();
        var owner = command.ownerId() == null ? known.ownerId() : command.ownerId();
        ContextModel<Context> context = original.and(new OpportunityState.Of(command.opportunityId()), Pair::new)
                .and(Involved.of(its.companyId(), its.customerId(), owner), Context::new);
        return decisions.decide(context, seen -> decide(seen.pair(), seen.involved(), owner, pipeline, command));
    }

    /** The original and its copy. */
    record Pair(OpportunityState original, OpportunityState copy) {}

    /** What all contexts say. */
    private record Context(Pair pair, Involved involved) {}

    static List<OpportunityEvent> decide(
            Pair pair, Involved involved, UserId owner, SalesPipeline pipeline, CloneOpportunity command) {
        var original = pair.original().requireKnown(command.originalId());
        pair.copy().requireNew(command.opportunityId());
        involved.requireActive(
                original.lasting().companyId(), original.lasting().customerId(), owner);
        return List.of(copy(original, owner, pipeline.first(), command));
    }

    private static OpportunityOpened copy(
            Known original, UserId owner, SalesPipeline.Stage stage, CloneOpportunity command) {
        var its = original.lasting();
        var date = command.expectedCloseOn();
        return new OpportunityOpened(
                command.opportunityId(),
                titleOfCopy(its.title()),
                its.companyId(),
                its.customerId(),
                owner,
                original.value(),
                stage.name(),
                stage.probability(),
                date == null ? original.expectedCloseOn() : date,
                command.originalId());
    }

    /** Marked, at the cost of its end where it would be too long. */
    private static String titleOfCopy(String title) {
        int room = OpenOpportunity.MAX_TITLE - MARK.length();
        boolean fits = title.codePointCount(0, title.length()) <= room;
        return (fits ? title : title.substring(0, title.offsetByCodePoints(0, room))) + MARK;
    }
}
