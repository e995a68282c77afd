package dev.kontor.crm.team;

import dev.kontor.crm.shared.readmodel.ReadModel;
import dev.kontor.crm.shared.readmodel.SortKey;
import dev.kontor.crm.team.event.TeamCatalog;
import dev.kontor.crm.team.event.TeamEvent;
import dev.kontor.crm.team.event.TeamId;

/** The read model of teams. */
final class Teams {

    /** One row for each team. */
    static final ReadModel<TeamEvent, TeamRow, TeamView> MODEL = new ReadModel<>(
            "team",
            TeamCatalog.CATEGORY,
            TeamEvent.class,
            TeamRow.class,
            TeamRow::new,
            TeamView::of,
            id -> TeamEvent.about(new TeamId(id)),
            TeamRule.TEAM_UNKNOWN);

    /** What teams can be ordered by. */
    enum Sort implements SortKey {
        NAME("name"),
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
            return this == NAME;
        }
    }

    private Teams() {}
}
