package dev.kontor.crm.opportunity.event;

import dev.kontor.eventstore.Category;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Announces the facts of opportunities to the event store. */
@ApplicationScoped
public class OpportunityCatalog implements EventCatalog {

    /** What opportunities are called in the names of streams. */
    public static final Category CATEGORY =
            new Category("opportunities", "opportunity", OpportunityEvent.OPPORTUNITY_ID.name());

    @Override
    public List<Class<? extends Event>> eventTypes() {
        return EventCatalog.permittedBy(OpportunityEvent.class);
    }

    @Override
    public Category category() {
        return CATEGORY;
    }
}
