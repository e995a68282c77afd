package dev.kontor.crm.company;

import dev.kontor.crm.company.event.CompanyCatalog;
import dev.kontor.page.TimelineChanges;
import dev.kontor.page.TimelineItem;
import dev.kontor.page.TimelineSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Tells the timelines of companies what changed. */
@ApplicationScoped
public class CompanyChanges implements TimelineSource {

    private TimelineChanges changes;

    /** For the container's proxy. */
    protected CompanyChanges() {}

    /** @param changes of any thing */
    @Inject
    public CompanyChanges(TimelineChanges changes) {
        this.changes = changes;
    }

    @Override
    public List<TimelineItem> latest(String kind, UUID id, int most) {
        return kind.equals(CompanyCatalog.CATEGORY.entity()) ? changes.of(Companies.MODEL, id, most) : List.of();
    }
}
