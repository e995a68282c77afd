package dev.kontor.crm.opportunity;

import dev.kontor.crm.opportunity.event.OpportunityCatalog;
import dev.kontor.page.TimelineChanges;
import dev.kontor.page.TimelineItem;
import dev.kontor.page.TimelineSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Tells the timelines of opportunities what changed. */
@ApplicationScoped
public class OpportunityChanges implements TimelineSource {

    private TimelineChanges changes;

    /** For the container's proxy. */
    protected OpportunityChanges() {}

    /** @param changes of any thing */
    @Inject
    public OpportunityChanges(TimelineChanges changes) {
        this.changes = changes;
    }

    @Override
    public List<TimelineItem> latest(String kind, UUID id, int most) {
        return kind.equals(OpportunityCatalog.CATEGORY.entity())
                ? changes.of(Opportunities.MODEL, id, most)
                : List.of();
    }
}
