package dev.kontor.crm.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.crm.shared.readmodel.ReadModelUnit;
import dev.kontor.crm.user.event.Administrators;
import dev.kontor.crm.user.event.UserCatalog;
import dev.kontor.crm.user.event.UserEmailHolder;
import dev.kontor.crm.user.event.UserEvent.Language;
import dev.kontor.crm.user.event.UserEvent.Role;
import dev.kontor.crm.user.event.UserEvent.UserActivated;
import dev.kontor.crm.user.event.UserEvent.UserCreated;
import dev.kontor.crm.user.event.UserEvent.UserDeactivated;
import dev.kontor.crm.user.event.UserEvent.UserEmailChanged;
import dev.kontor.crm.user.event.UserEvent.UserRolesChanged;
import dev.kontor.crm.user.event.UserEvent.UserUpdated;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.testing.FoldReplay;
import dev.kontor.eventstore.testing.ProjectionReplay;
import dev.kontor.eventstore.testing.Scenario;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Users folded twice from the same facts are the same. */
class UserReplayIT {

    private final UserId ada = new UserId(UUID.randomUUID());
    private final UserId bob = new UserId(UUID.randomUUID());
    private final EmailAddress address = new EmailAddress("ada@example.org");
    private final EmailAddress other = new EmailAddress("king@example.org");
    private final ZoneId zone = ZoneId.of("Europe/Berlin");

    private final List<EventEnvelope> facts = Scenario.of(new UserCatalog())
            .given(
                    new UserCreated(ada, "Ada", address, List.of(Role.ADMIN, Role.SALES), true, zone, Language.DE),
                    new UserUpdated(ada, "Ada King", ZoneId.of("UTC"), Language.EN),
                    new UserCreated(
                            bob, "Bob", new EmailAddress("bob@example.org"), List.of(), false, zone, Language.EN),
                    new UserEmailChanged(ada, address, other),
                    new UserRolesChanged(bob, List.of(Role.ADMIN), true),
                    new UserDeactivated(ada, true),
                    new UserActivated(ada, true),
                    new UserDeactivated(bob, true))
            .factsOf(ContextQuery.everything());

    @Test
    void theirStatesAreTheSame() {
        assertThat(FoldReplay.differences(new UserState.Of(ada), facts)).isEmpty();
        assertThat(FoldReplay.differences(new UserEmailHolder.Of(address), facts))
                .isEmpty();
        assertThat(FoldReplay.differences(new Administrators.Of(), facts)).isEmpty();
    }

    @Test
    void theirRowsAreTheSameAndWhatTheirFactsFoldTo() {
        try (var database = new MigratedDatabase();
                var factory = ReadModelUnit.on(database.jdbcUrl())) {
            factory.runInTransaction(entities -> {
                var types = new EventTypes(List.of(new UserCatalog()));
                var replay = new ProjectionReplay(entities, new UserProjection(new EntityRows(entities)), types);

                assertThat(replay.differences(facts)).isEmpty();
                assertThat(replay.rows(facts).get("crm_user")).hasSize(2);
                var queries = new EntityQueries(entities);
                for (var id : List.of(ada, bob)) {
                    assertThat(queries.one(Users.MODEL, "tenant", id.value()))
                            .isPresent()
                            .isEqualTo(Users.MODEL.seen(
                                    Users.MODEL.past(id.value()).fold(facts)));
                }
            });
        }
    }
}
