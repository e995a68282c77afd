package dev.kontor.crm.company.event;

import dev.kontor.eventstore.Category;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Announces the facts of companies to the event store. */
@ApplicationScoped
public class CompanyCatalog implements EventCatalog {

    /** What companies are called in the names of streams. */
    public static final Category CATEGORY = new Category("companies", "company", CompanyEvent.COMPANY_ID.name());

    @Override
    public List<Class<? extends Event>> eventTypes() {
        return EventCatalog.permittedBy(CompanyEvent.class);
    }

    @Override
    public Category category() {
        return CATEGORY;
    }
}
