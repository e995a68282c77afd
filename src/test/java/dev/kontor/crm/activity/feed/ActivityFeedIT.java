package dev.kontor.crm.activity.feed;

import static dev.kontor.crm.activity.ActivityFacts.MORNING;
import static dev.kontor.crm.activity.ActivityFacts.aContact;
import static dev.kontor.crm.activity.ActivityFacts.logged;
import static dev.kontor.crm.activity.ActivityFacts.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.activity.ActivityView;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityCorrected;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityRemoved;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityVisibilityChanged;
import dev.kontor.crm.activity.event.ActivityEvent.Thing;
import dev.kontor.crm.activity.event.ActivityEvent.ThingKind;
import dev.kontor.crm.activity.event.ActivityEvent.Visibility;
import dev.kontor.crm.activity.event.ActivityId;
import dev.kontor.crm.team.event.TeamEvent.TeamMemberAdded;
import dev.kontor.crm.team.event.TeamEvent.TeamMemberRemoved;
import dev.kontor.crm.team.event.TeamId;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may see which activities in the feed, and that walking through it misses and repeats none. */
class ActivityFeedIT {

    private static FeedDatabase database;

    private final String tenant = FeedDatabase.newTenant();
    private final UUID author = UUID.randomUUID();
    private final UUID mate = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final TeamId north = new TeamId(UUID.randomUUID());
    private final TeamId south = new TeamId(UUID.randomUUID());
    private final Thing ada = aContact(UUID.randomUUID());

    @BeforeAll
    static void begin() {
        database = new FeedDatabase();
    }

    @AfterAll
    static void end() {
        database.close();
    }

    private static TeamMemberAdded in(TeamId team, UUID user) {
        return new TeamMemberAdded(team, new UserId(user));
    }

    private static TeamMemberRemoved out(TeamId team, UUID user) {
        return new TeamMemberRemoved(team, new UserId(user));
    }

    private Event by(@Nullable UUID user, UUID id, Visibility visibility) {
        return logged(id, ada, user, visibility, MORNING);
    }

    private List<UUID> seenBy(@Nullable UUID viewer) {
        return ids(FeedQuery.by(viewer));
    }

    private List<UUID> ids(FeedQuery asked) {
        return database.seen(tenant, asked, 100).stream().map(ActivityView::id).toList();
    }

    @Test
    void everybodySeesExactlyWhatTheyMay() {
        var hers = UUID.randomUUID();
        var teams = UUID.randomUUID();
        var companys = UUID.randomUUID();
        var nobodys = UUID.randomUUID();
        database.take(
                tenant,
                in(north, author),
                in(north, mate),
                in(south, other),
                by(author, hers, Visibility.PRIVATE),
                by(author, teams, Visibility.TEAM),
                by(author, companys, Visibility.COMPANY),
                by(null, nobodys, Visibility.COMPANY));

        assertThat(seenBy(author)).containsExactlyInAnyOrder(hers, teams, companys, nobodys);
        assertThat(seenBy(mate)).containsExactlyInAnyOrder(teams, companys, nobodys);
        assertThat(seenBy(other)).containsExactlyInAnyOrder(companys, nobodys);
        assertThat(seenBy(UUID.randomUUID())).as("somebody in no team").containsExactlyInAnyOrder(companys, nobodys);
        assertThat(seenBy(null)).as("nobody in particular").containsExactlyInAnyOrder(companys, nobodys);
    }

    @Test
    void anAuthorInNoTeamAloneSeesWhatIsForTheirTeam() {
        var id = UUID.randomUUID();
        database.take(tenant, in(north, mate), by(author, id, Visibility.TEAM));

        assertThat(seenBy(author)).containsExactly(id);
        assertThat(seenBy(mate)).isEmpty();
    }

    @Test
    void whoComesToATeamSeesWhatWasAndWhoLeavesItDoesNotAnyMore() {
        var id = UUID.randomUUID();
        database.take(tenant, in(north, author), by(author, id, Visibility.TEAM));
        assertThat(seenBy(mate)).isEmpty();

        database.take(tenant, in(north, mate));
        assertThat(seenBy(mate)).containsExactly(id);

        database.take(tenant, out(north, mate));
        assertThat(seenBy(mate)).isEmpty();

        database.take(tenant, in(north, mate), out(north, author));
        assertThat(seenBy(mate)).as("the author has left").isEmpty();
        assertThat(seenBy(author)).containsExactly(id);
    }

    @Test
    void whoSharesTwoTeamsSeesItOnceAndAsLongAsTheyShareOne() {
        var id = UUID.randomUUID();
        database.take(
                tenant,
                in(north, author),
                in(north, mate),
                in(south, author),
                in(south, mate),
                by(author, id, Visibility.TEAM));
        assertThat(seenBy(mate)).containsExactly(id);

        database.take(tenant, out(north, mate));
        assertThat(seenBy(mate)).containsExactly(id);
    }

    @Test
    void aChangeOfVisibilityCountsAtOnce() {
        var id = UUID.randomUUID();
        database.take(tenant, in(north, author), in(north, mate), by(author, id, Visibility.TEAM));

        database.take(tenant, by(author, UUID.randomUUID(), Visibility.PRIVATE), hidden(id));
        assertThat(seenBy(mate)).isEmpty();
        assertThat(seenBy(other)).isEmpty();
        assertThat(seenBy(author)).hasSize(2);

        database.take(tenant, new ActivityVisibilityChanged(new ActivityId(id), Visibility.COMPANY));
        assertThat(seenBy(other)).containsExactly(id);
    }

    private static ActivityVisibilityChanged hidden(UUID id) {
        return new ActivityVisibilityChanged(new ActivityId(id), Visibility.PRIVATE);
    }

    @Test
    void whatIsRemovedIsSeenByNobody() {
        var id = UUID.randomUUID();
        database.take(
                tenant, by(author, id, Visibility.COMPANY), new ActivityRemoved(new ActivityId(id), "Logged twice"));

        assertThat(seenBy(author)).isEmpty();
        assertThat(seenBy(null)).isEmpty();
    }

    @Test
    void whatIsOfAnotherTenantIsSeenByNobodyHere() {
        database.take(
                FeedDatabase.newTenant(),
                in(north, author),
                in(north, mate),
                by(author, UUID.randomUUID(), Visibility.COMPANY));
        var id = UUID.randomUUID();
        database.take(tenant, by(author, id, Visibility.TEAM));

        assertThat(seenBy(author)).containsExactly(id);
        assertThat(seenBy(mate)).as("mates elsewhere only").isEmpty();
    }

    @Test
    void aFeedIsOfATeamOrAboutAThing() {
        var mine = UUID.randomUUID();
        var mates = UUID.randomUUID();
        var others = UUID.randomUUID();
        var order = new Thing(ThingKind.ORDER, UUID.randomUUID());
        database.take(
                tenant,
                in(north, author),
                in(north, mate),
                in(south, other),
                by(author, mine, Visibility.PRIVATE),
                by(mate, mates, Visibility.TEAM),
                logged(others, order, other, Visibility.COMPANY, MORNING));

        assertThat(ids(new FeedQuery(author, north.value(), Optional.empty(), null, null)))
                .containsExactlyInAnyOrder(mine, mates);
        assertThat(ids(new FeedQuery(other, north.value(), Optional.empty(), null, null)))
                .as("of a team, but for it alone")
                .isEmpty();
        assertThat(ids(new FeedQuery(author, UUID.randomUUID(), Optional.empty(), null, null)))
                .as("nobody's team")
                .isEmpty();
        assertThat(ids(new FeedQuery(author, null, Optional.of(ThingKind.ORDER), null, null)))
                .containsExactly(others);
        assertThat(ids(new FeedQuery(author, null, Optional.of(ThingKind.CONTACT), ada.id(), null)))
                .containsExactlyInAnyOrder(mine, mates);
        assertThat(ids(new FeedQuery(author, null, Optional.of(ThingKind.ORDER), ada.id(), null)))
                .isEmpty();
    }

    @Test
    void theNewestComesFirstByWhenItHappenedAndNotByWhenItWasLogged() {
        var old = UUID.randomUUID();
        var young = UUID.randomUUID();
        database.take(
                tenant,
                logged(young, ada, author, Visibility.COMPANY, MORNING),
                logged(old, ada, author, Visibility.COMPANY, MORNING.minusSeconds(1)));
        assertThat(seenBy(author)).containsExactly(young, old);

        database.take(tenant, logged(UUID.randomUUID(), ada, author, Visibility.PRIVATE, MORNING.minusSeconds(9)));
        assertThat(seenBy(author)).hasSize(3).startsWith(young, old);
    }

    @Test
    void aCorrectedTimeMovesAnActivity() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var later = MORNING.plusSeconds(1);
        database.take(
                tenant,
                logged(first, ada, author, Visibility.COMPANY, MORNING),
                logged(second, ada, author, Visibility.COMPANY, later),
                new ActivityCorrected(new ActivityId(first), note("Later", later.plusSeconds(1)), null));

        assertThat(seenBy(author)).containsExactly(first, second);
    }

    @Test
    void walkingThroughManyOfOneInstantMissesAndRepeatsNone() {
        var facts = new ArrayList<Event>(List.of(in(north, author), in(north, mate)));
        for (int number = 0; number < 60; number++) {
            var at = MORNING.plus(Duration.ofNanos(1000L * (number / 20)));
            var visibility = List.of(Visibility.values()).get(number % 3);
            facts.add(logged(UUID.randomUUID(), ada, author, visibility, at));
        }
        database.take(tenant, facts.toArray(Event[]::new));
        var all = seenBy(mate);
        assertThat(all).hasSize(40).doesNotHaveDuplicates();

        for (int most : List.of(1, 7, 13, 39, 40, 41)) {
            assertThat(walked(mate, most)).as("by %d", most).isEqualTo(all);
        }
    }

    @Test
    void whatComesMeanwhileDoesNotDisturbAWalk() {
        for (int number = 0; number < 10; number++) {
            database.take(tenant, by(author, UUID.randomUUID(), Visibility.COMPANY));
        }
        var all = seenBy(author);
        var head = database.seen(tenant, FeedQuery.by(author), 4);
        database.take(tenant, logged(UUID.randomUUID(), ada, author, Visibility.COMPANY, MORNING.plusSeconds(1)));

        var behind = FeedQuery.by(author).behind(FeedPlace.of(head.getLast()));
        assertThat(ids(behind)).isEqualTo(all.subList(4, 10));
    }

    @Test
    void aFeedBeginsBeforeAnInstantToo() {
        var id = UUID.randomUUID();
        database.take(
                tenant,
                by(author, UUID.randomUUID(), Visibility.COMPANY),
                logged(id, ada, author, Visibility.COMPANY, MORNING.minusSeconds(1)));

        assertThat(ids(FeedQuery.by(author).behind(new FeedPlace(MORNING, null))))
                .containsExactly(id);
        assertThat(ids(FeedQuery.by(author).behind(new FeedPlace(Instant.EPOCH, null))))
                .isEmpty();
    }

    private List<UUID> walked(UUID viewer, int most) {
        var ids = new ArrayList<UUID>();
        FeedPlace place = null;
        while (true) {
            var page = database.seen(tenant, FeedQuery.by(viewer).behind(place), most);
            page.forEach(activity -> ids.add(activity.id()));
            if (page.size() < most) {
                return ids;
            }
            place = FeedPlace.parse("before", FeedPlace.of(page.getLast()).toString());
        }
    }
}
