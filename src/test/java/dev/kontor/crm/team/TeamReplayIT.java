package dev.kontor.crm.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.crm.shared.readmodel.ReadModelUnit;
import dev.kontor.crm.team.event.TeamCatalog;
import dev.kontor.crm.team.event.TeamEvent.TeamCreated;
import dev.kontor.crm.team.event.TeamEvent.TeamMemberAdded;
import dev.kontor.crm.team.event.TeamEvent.TeamMemberRemoved;
import dev.kontor.crm.team.event.TeamEvent.TeamRenamed;
import dev.kontor.crm.team.event.TeamId;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.crm.user.event.UserStanding;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.testing.FoldReplay;
import dev.kontor.eventstore.testing.ProjectionReplay;
import dev.kontor.eventstore.testing.Scenario;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Teams folded twice from the same facts are the same. */
class TeamReplayIT {

    private final TeamId north = new TeamId(UUID.randomUUID());
    private final TeamId south = new TeamId(UUID.randomUUID());
    private final UserId ada = new UserId(UUID.randomUUID());
    private final UserId bob = new UserId(UUID.randomUUID());

    private final List<EventEnvelope> facts = Scenario.of(new TeamCatalog())
            .given(
                    new TeamCreated(north, "North"),
                    new TeamCreated(south, "South"),
                    new TeamMemberAdded(north, ada),
                    new TeamMemberAdded(north, bob),
                    new TeamRenamed(north, "North and East"),
                    new TeamMemberRemoved(north, ada),
                    new TeamMemberAdded(south, ada))
            .factsOf(ContextQuery.everything());

    @Test
    void theirStatesAreTheSame() {
        assertThat(FoldReplay.differences(new TeamState.Of(north), facts)).isEmpty();
        assertThat(FoldReplay.differences(new UserStanding.Of(ada), facts)).isEmpty();
    }

    @Test
    void theirRowsAreTheSameAndWhatTheirFactsFoldTo() {
        try (var database = new MigratedDatabase();
                var factory = ReadModelUnit.on(database.jdbcUrl())) {
            factory.runInTransaction(entities -> {
                var types = new EventTypes(List.of(new TeamCatalog()));
                var replay = new ProjectionReplay(entities, new TeamProjection(new EntityRows(entities)), types);

                assertThat(replay.differences(facts)).isEmpty();
                assertThat(replay.rows(facts).get("team")).hasSize(2);
                var queries = new EntityQueries(entities);
                for (var id : List.of(north, south)) {
                    assertThat(queries.one(Teams.MODEL, "tenant", id.value()))
                            .isPresent()
                            .isEqualTo(Teams.MODEL.seen(
                                    Teams.MODEL.past(id.value()).fold(facts)));
                }
            });
        }
    }
}
