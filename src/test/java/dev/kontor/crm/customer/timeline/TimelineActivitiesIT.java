package dev.kontor.crm.customer.timeline;

import static dev.kontor.crm.activity.ActivityFacts.MORNING;
import static dev.kontor.crm.activity.ActivityFacts.aContact;
import static dev.kontor.crm.activity.ActivityFacts.call;
import static dev.kontor.crm.activity.ActivityFacts.logged;
import static dev.kontor.crm.activity.ActivityFacts.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kontor.crm.activity.ActivityFacts;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityCorrected;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityLogged;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityRemoved;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityVisibilityChanged;
import dev.kontor.crm.activity.event.ActivityEvent.Kind;
import dev.kontor.crm.activity.event.ActivityEvent.Thing;
import dev.kontor.crm.activity.event.ActivityEvent.ThingKind;
import dev.kontor.crm.activity.event.ActivityEvent.Visibility;
import dev.kontor.crm.activity.event.ActivityId;
import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreated;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.order.event.OrderEvent.Item;
import dev.kontor.crm.order.event.OrderEvent.OrderPlaced;
import dev.kontor.crm.order.event.OrderId;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.crm.shared.readmodel.ReadModelUnit;
import dev.kontor.crm.team.TeamMemberProjection;
import dev.kontor.crm.team.event.TeamEvent;
import dev.kontor.crm.team.event.TeamEvent.TeamMemberAdded;
import dev.kontor.crm.team.event.TeamEvent.TeamMemberRemoved;
import dev.kontor.crm.team.event.TeamId;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.projection.Handlers;
import dev.kontor.eventstore.projection.ProjectionRegistry;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.testing.ProjectionReplay;
import dev.kontor.eventstore.testing.Scenario;
import dev.kontor.language.Language;
import dev.kontor.language.Texts;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Activities in a customer's timeline: which are in it, who may see them, and that corrections and removals follow. */
class TimelineActivitiesIT {

    private static final EventTypes TYPES = new EventTypes(Arrays.asList(ActivityFacts.catalogs()));

    private final CustomerId acme = new CustomerId(UUID.randomUUID());
    private final OrderId order = new OrderId(UUID.randomUUID());
    private final UUID author = UUID.randomUUID();
    private final UUID mate = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final TeamId north = new TeamId(UUID.randomUUID());
    private final Thing customer = new Thing(ThingKind.CUSTOMER, acme.value());
    private final MigratedDatabase database = new MigratedDatabase();
    private final EntityManagerFactory factory = ReadModelUnit.on(database.jdbcUrl());
    private final Scenario log = Scenario.of(ActivityFacts.catalogs());

    @BeforeEach
    void begin() {
        var home = new PostalAddress("Gasse 1", "10117", "Berlin", "DE");
        var limit = Money.of("100", "EUR");
        given(
                new CustomerCreated(
                        acme, CustomerEvent.Kind.B2C, "Acme", null, null, "Ada", null, home, null, null, limit),
                new OrderPlaced(order, acme, "A", List.of(new Item(1, "Cards", null, 1, limit)), limit));
    }

    @AfterEach
    void end() {
        factory.close();
        database.close();
    }

    private void given(Event... events) {
        long before = facts().size();
        var unused = log.given(events);
        take(facts().stream().skip(before).toList());
    }

    private List<EventEnvelope> facts() {
        return log.factsOf(ContextQuery.everything());
    }

    private void take(List<EventEnvelope> facts) {
        factory.runInTransaction(entities -> {
            var projections = new ProjectionRegistry(
                    List.of(new TimelineProjection(entities), new TeamMemberProjection(entities)), TYPES);
            facts.forEach(fact -> projections.all().forEach((Handlers handlers) -> handlers.apply(fact)));
        });
    }

    /** Has the timeline take in facts again that it knows; who is in which team is another read model's. */
    private void replayAllBut(int last) {
        take(facts().subList(0, facts().size() - last).stream()
                .filter(fact -> !(fact.event() instanceof TeamEvent))
                .toList());
    }

    private List<TimelineEntry> seenBy(@Nullable UUID viewer) {
        var wanted = new TimelineQuery(
                facts().getFirst().origin().tenant(),
                acme,
                viewer,
                null,
                TimelineCategory.INTERACTION,
                TimelineQuery.Before.END,
                100);
        var texts = new TimelineTexts(Texts.of(Language.ENGLISH));
        return factory.callInTransaction(entities -> new Timeline(entities).entries(wanted)).stream()
                .map(entry -> TimelineEntry.of(entry, texts))
                .toList();
    }

    private List<String> titles(@Nullable UUID viewer) {
        return seenBy(viewer).stream().map(TimelineEntry::title).toList();
    }

    @Test
    void anActivityStandsWhereItTookPlaceByItsAuthor() {
        given(new ActivityLogged(
                new ActivityId(id), customer, Kind.CALL, new UserId(author), call(), Visibility.COMPANY));

        var entry = seenBy(null).getFirst();
        assertThat(entry.title()).isEqualTo("Call received (12 min): Call");
        assertThat(entry.description()).isEqualTo("She wants\ntwo hundred.");
        assertThat(entry.happenedAt()).isEqualTo(MORNING);
        assertThat(entry.performedBy()).isEqualTo(author.toString());
        assertThat(entry.subject()).isEqualTo("activity-" + id);
        assertThat(entry.icon()).isEqualTo("phone");
        assertThat(entry.colour()).isEqualTo("blue");
    }

    @Test
    void whatIsAboutAnOrderIsInTheTimelineOfWhoOrderedAndWhatIsAboutAContactIsInNone() {
        given(
                logged(id, new Thing(ThingKind.ORDER, order.value()), null, Visibility.COMPANY, MORNING),
                logged(UUID.randomUUID(), aContact(UUID.randomUUID()), null, Visibility.COMPANY, MORNING));

        assertThat(seenBy(null))
                .extracting(TimelineEntry::title, TimelineEntry::performedBy)
                .containsExactly(tuple("Note: Note", facts().getFirst().origin().user()));
    }

    @Test
    void everybodySeesExactlyWhatTheyMay() {
        given(
                new TeamMemberAdded(north, new UserId(author)),
                new TeamMemberAdded(north, new UserId(mate)),
                logged(id, customer, author, Visibility.PRIVATE, MORNING),
                logged(UUID.randomUUID(), customer, author, Visibility.TEAM, MORNING.plusSeconds(1)),
                logged(UUID.randomUUID(), customer, author, Visibility.COMPANY, MORNING.plusSeconds(2)));

        assertThat(titles(author)).hasSize(3);
        assertThat(titles(mate)).hasSize(2);
        assertThat(titles(other)).hasSize(1);
        assertThat(titles(null)).hasSize(1);

        given(new TeamMemberRemoved(north, new UserId(mate)), new TeamMemberAdded(north, new UserId(other)));
        assertThat(titles(mate)).hasSize(1);
        assertThat(titles(other)).hasSize(2);
    }

    @Test
    void anAuthorInNoTeamAloneSeesWhatIsForTheirTeam() {
        given(new TeamMemberAdded(north, new UserId(mate)), logged(id, customer, author, Visibility.TEAM, MORNING));

        assertThat(titles(author)).hasSize(1);
        assertThat(titles(mate)).isEmpty();
    }

    @Test
    void correctionsAndRemovalsFollow() {
        given(logged(id, customer, author, Visibility.PRIVATE, MORNING));
        given(new ActivityCorrected(new ActivityId(id), note("Better", MORNING.plus(Duration.ofHours(1))), "Misheard"));
        assertThat(seenBy(author))
                .extracting(TimelineEntry::title, TimelineEntry::happenedAt)
                .containsExactly(tuple("Note: Better", MORNING.plus(Duration.ofHours(1))));
        assertThat(titles(null)).isEmpty();

        given(new ActivityVisibilityChanged(new ActivityId(id), Visibility.COMPANY));
        assertThat(titles(null)).containsExactly("Note: Better");

        given(new ActivityRemoved(new ActivityId(id), "Logged twice"));
        assertThat(titles(null)).isEmpty();
        assertThat(titles(author)).isEmpty();
    }

    @Test
    void aReplayOfSomeFactsBringsNothingBack() {
        given(
                new TeamMemberAdded(north, new UserId(author)),
                new TeamMemberAdded(north, new UserId(mate)),
                logged(id, customer, author, Visibility.TEAM, MORNING),
                new ActivityCorrected(new ActivityId(id), note("Better", MORNING), null),
                new TeamMemberRemoved(north, new UserId(mate)));
        replayAllBut(2);

        assertThat(titles(author)).containsExactly("Note: Better");
        assertThat(titles(mate)).isEmpty();

        given(new ActivityRemoved(new ActivityId(id), "Logged twice"));
        replayAllBut(1);
        assertThat(titles(author)).isEmpty();
    }

    @Test
    void theRowsAreTheSameInEachReplay() {
        given(
                logged(id, customer, author, Visibility.TEAM, MORNING),
                new ActivityCorrected(new ActivityId(id), note("Better", MORNING), null));

        factory.runInTransaction(entities -> {
            var replay = new ProjectionReplay(entities, new TimelineProjection(entities), TYPES);

            assertThat(replay.differences(facts())).isEmpty();
            assertThat(replay.rows(facts()).get("customer_timeline")).hasSize(3);
        });
    }
}
