package dev.kontor.crm.activity;

import static dev.kontor.crm.activity.ActivityFacts.MORNING;
import static dev.kontor.crm.activity.ActivityFacts.NOON;
import static dev.kontor.crm.activity.ActivityFacts.aContact;
import static dev.kontor.crm.activity.ActivityFacts.aUser;
import static dev.kontor.crm.activity.ActivityFacts.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.activity.event.ActivityEvent.ActivityCorrected;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityLogged;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityRemoved;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityVisibilityChanged;
import dev.kontor.crm.activity.event.ActivityEvent.Kind;
import dev.kontor.crm.activity.event.ActivityEvent.Thing;
import dev.kontor.crm.activity.event.ActivityEvent.ThingKind;
import dev.kontor.crm.activity.event.ActivityEvent.Visibility;
import dev.kontor.crm.activity.event.ActivityId;
import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.crm.shared.readmodel.ReadModelUnit;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.testing.FoldReplay;
import dev.kontor.eventstore.testing.ProjectionReplay;
import dev.kontor.eventstore.testing.Scenario;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Activities folded twice from the same facts are the same, and so are their rows. */
class ActivityReplayIT {

    private static final EventTypes TYPES = new EventTypes(List.of(ActivityFacts.catalogs()));

    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private final ActivityId first = new ActivityId(UUID.randomUUID());
    private final ActivityId second = new ActivityId(UUID.randomUUID());
    private final UUID third = UUID.randomUUID();

    private final List<EventEnvelope> facts = Scenario.of(ActivityFacts.catalogs())
            .given(
                    ActivityFacts.contact(ada),
                    ActivityFacts.user(bob),
                    new ActivityLogged(
                            first,
                            aContact(ada),
                            Kind.CALL,
                            new UserId(bob),
                            call(aUser(bob), aContact(ada)),
                            Visibility.PRIVATE),
                    new ActivityLogged(second, aContact(ada), Kind.CALL, null, call(aContact(ada)), Visibility.COMPANY),
                    ActivityFacts.logged(third, aUser(bob), bob, Visibility.TEAM, NOON),
                    new ActivityCorrected(new ActivityId(third), ActivityFacts.note("Corrected", MORNING), "Wrong day"),
                    new ActivityVisibilityChanged(first, Visibility.COMPANY),
                    new ActivityRemoved(second, "Logged twice"))
            .factsOf(ContextQuery.everything());

    @Test
    void theirStatesAreTheSame() {
        assertThat(Stream.of(first, second, new ActivityId(third))
                        .map(ActivityState.Of::new)
                        .flatMap(model -> FoldReplay.differences(model, facts).stream()))
                .isEmpty();
    }

    @Test
    void whatIsKnownIsTheSame() {
        var asked = Stream.concat(
                        Stream.of(aContact(ada), aUser(bob), aUser(ada)),
                        Stream.of(ThingKind.values()).map(kind -> new Thing(kind, UUID.randomUUID())))
                .toList();
        var model = new KnownThings.Of(Set.copyOf(asked));

        assertThat(FoldReplay.differences(model, facts)).isEmpty();
        assertThat(model.fold(facts).things()).containsExactlyInAnyOrder(aContact(ada), aUser(bob));
    }

    @Test
    void theirRowsAreTheSameAndAsTheyAreFolded() {
        try (var database = new MigratedDatabase();
                var factory = ReadModelUnit.on(database.jdbcUrl())) {
            factory.runInTransaction(entities -> {
                var projection = new ActivityProjection(new EntityRows(entities));
                var replay = new ProjectionReplay(entities, projection, TYPES);

                assertThat(replay.differences(facts)).isEmpty();
                assertThat(replay.rows(facts).get("activity"))
                        .hasSize(3)
                        .anyMatch(row -> row.contains("\"Corrected\""))
                        .anyMatch(row -> row.contains("\"removal_reason\": \"Logged twice\""));
                var queries = new EntityQueries(entities);
                for (var id : List.of(first.value(), second.value(), third)) {
                    assertThat(queries.one(
                                    Activities.MODEL, facts.getFirst().origin().tenant(), id))
                            .usingRecursiveComparison()
                            // the store in memory tells time more finely than the database keeps it
                            .ignoringFields("value.createdAt", "value.changedAt")
                            .isEqualTo(Activities.MODEL.seen(
                                    Activities.MODEL.past(id).fold(facts)));
                }
            });
        }
    }

    @Test
    void ofARemovedActivityNeitherTitleNorTextNorParticipantsAreShown() {
        var removed = Activities.MODEL
                .seen(Activities.MODEL.past(second.value()).fold(facts))
                .orElseThrow();

        assertThat(removed.removed()).isTrue();
        assertThat(removed.title()).isNull();
        assertThat(removed.text()).isNull();
        assertThat(removed.participants()).isEmpty();
        assertThat(removed.kind()).isEqualTo("call");
        assertThat(removed.happenedAt()).isEqualTo(MORNING);
    }
}
