package dev.kontor.crm.search;

import dev.kontor.crm.team.event.TeamCatalog;
import dev.kontor.crm.team.event.TeamEvent;
import dev.kontor.crm.team.event.TeamEvent.TeamCreated;
import dev.kontor.crm.team.event.TeamEvent.TeamMemberAdded;
import dev.kontor.crm.team.event.TeamEvent.TeamMemberRemoved;
import dev.kontor.crm.team.event.TeamEvent.TeamRenamed;
import dev.kontor.eventstore.Category;
import java.util.UUID;

/** Teams are found by name. */
final class SearchedTeams implements Searched<TeamEvent> {

    @Override
    public Category category() {
        return TeamCatalog.CATEGORY;
    }

    @Override
    public UUID id(TeamEvent event) {
        return event.teamId().value();
    }

    @Override
    public Edit edit(TeamEvent event) {
        return switch (event) {
            case TeamCreated created -> Edit.title(created.name()).archived(false);
            case TeamRenamed renamed -> Edit.title(renamed.name());
            case TeamMemberAdded added -> Edit.none();
            case TeamMemberRemoved removed -> Edit.none();
        };
    }
}
