package dev.kontor.crm.search;

import dev.kontor.crm.opportunity.event.OpportunityCatalog;
import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityLost;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityProbabilityChanged;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityReassigned;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityRescheduled;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityStageChanged;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityValueChanged;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityWon;
import dev.kontor.eventstore.Category;
import java.util.UUID;

/** Opportunities are found by title, stage and why they were lost; closed ones count as archived. */
final class SearchedOpportunities implements Searched<OpportunityEvent> {

    @Override
    public Category category() {
        return OpportunityCatalog.CATEGORY;
    }

    @Override
    public UUID id(OpportunityEvent event) {
        return event.opportunityId().value();
    }

    @Override
    public Edit edit(OpportunityEvent event) {
        return switch (event) {
            case OpportunityOpened opened ->
                Edit.title(opened.title()).with(Edit.SUBTITLE, opened.stage()).archived(false);
            case OpportunityStageChanged changed -> Edit.none().with(Edit.SUBTITLE, changed.toStage());
            case OpportunityWon won -> Edit.none().archived(true);
            case OpportunityLost lost ->
                Edit.none().with("reason", lost.reason()).archived(true);
            case OpportunityValueChanged changed -> Edit.none();
            case OpportunityProbabilityChanged changed -> Edit.none();
            case OpportunityRescheduled rescheduled -> Edit.none();
            case OpportunityReassigned reassigned -> Edit.none();
        };
    }
}
