package dev.kontor.crm.opportunity;

import dev.kontor.crm.opportunity.event.OpportunityCatalog;
import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.crm.shared.readmodel.ReadModel;
import dev.kontor.crm.shared.readmodel.SortKey;

/** The read model of opportunities. */
public final class Opportunities {

    /** The projection that keeps it. */
    public static final String PROJECTION = "opportunity";

    /** One row for each opportunity. */
    static final ReadModel<OpportunityEvent, OpportunityRow, OpportunityView> MODEL = new ReadModel<>(
            PROJECTION,
            OpportunityCatalog.CATEGORY,
            OpportunityEvent.class,
            OpportunityRow.class,
            OpportunityRow::new,
            OpportunityView::of,
            id -> OpportunityEvent.about(new OpportunityId(id)),
            OpportunityRule.OPPORTUNITY_UNKNOWN);

    /** What opportunities can be ordered by. */
    enum Sort implements SortKey {
        TITLE("title"),
        VALUE("amount"),
        PROBABILITY("probability"),
        CLOSE("expectedCloseOn"),
        CREATED("createdAt"),
        CHANGED("changedAt");

        private final String attribute;

        Sort(String attribute) {
            this.attribute = attribute;
        }

        @Override
        public String attribute() {
            return attribute;
        }

        @Override
        public boolean ignoresCase() {
            return this == TITLE;
        }
    }

    private Opportunities() {}
}
