package dev.kontor.crm.team.event;

import dev.kontor.eventstore.Category;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Announces the facts of teams to the event store. */
@ApplicationScoped
public class TeamCatalog implements EventCatalog {

    /** What teams are called in the names of streams. */
    public static final Category CATEGORY = new Category("teams", "team", TeamEvent.TEAM_ID.name());

    @Override
    public List<Class<? extends Event>> eventTypes() {
        return EventCatalog.permittedBy(TeamEvent.class);
    }

    @Override
    public Category category() {
        return CATEGORY;
    }
}
