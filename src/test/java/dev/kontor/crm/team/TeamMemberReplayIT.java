package dev.kontor.crm.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.activity.ActivityFacts;
import dev.kontor.crm.shared.readmodel.ReadModelUnit;
import dev.kontor.crm.team.event.TeamEvent.TeamCreated;
import dev.kontor.crm.team.event.TeamEvent.TeamMemberAdded;
import dev.kontor.crm.team.event.TeamEvent.TeamMemberRemoved;
import dev.kontor.crm.team.event.TeamId;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.testing.ProjectionReplay;
import dev.kontor.eventstore.testing.Scenario;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is in which team is the same each time. */
class TeamMemberReplayIT {

    private final TeamId team = new TeamId(UUID.randomUUID());
    private final UserId ada = new UserId(UUID.randomUUID());
    private final UserId bob = new UserId(UUID.randomUUID());

    private final List<EventEnvelope> facts = Scenario.of(ActivityFacts.catalogs())
            .given(
                    new TeamCreated(team, "North"),
                    new TeamMemberAdded(team, ada),
                    new TeamMemberAdded(team, bob),
                    new TeamMemberRemoved(team, ada),
                    new TeamMemberRemoved(team, bob),
                    new TeamMemberAdded(team, bob))
            .factsOf(ContextQuery.everything());

    @Test
    void theRowsAreTheSame() {
        try (var database = new MigratedDatabase();
                var factory = ReadModelUnit.on(database.jdbcUrl())) {
            factory.runInTransaction(entities -> {
                var types = new EventTypes(List.of(ActivityFacts.catalogs()));
                var replay = new ProjectionReplay(entities, new TeamMemberProjection(entities), types);

                assertThat(replay.differences(facts)).isEmpty();
                assertThat(replay.rows(facts).get("team_member"))
                        .singleElement()
                        .asString()
                        .contains(bob.toString());
            });
        }
    }
}
