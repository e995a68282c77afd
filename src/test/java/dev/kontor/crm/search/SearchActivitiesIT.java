package dev.kontor.crm.search;

import static dev.kontor.crm.activity.ActivityFacts.MORNING;
import static dev.kontor.crm.activity.ActivityFacts.aContact;
import static dev.kontor.crm.activity.ActivityFacts.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.activity.event.ActivityEvent.ActivityCorrected;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityLogged;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityRemoved;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityVisibilityChanged;
import dev.kontor.crm.activity.event.ActivityEvent.Kind;
import dev.kontor.crm.activity.event.ActivityEvent.Visibility;
import dev.kontor.crm.activity.event.ActivityId;
import dev.kontor.crm.team.event.TeamEvent.TeamCreated;
import dev.kontor.crm.team.event.TeamEvent.TeamMemberAdded;
import dev.kontor.crm.team.event.TeamEvent.TeamMemberRemoved;
import dev.kontor.crm.team.event.TeamId;
import dev.kontor.crm.user.event.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who finds which activities. */
class SearchActivitiesIT {

    private static SearchUnit unit;

    private final String tenant = "t" + UUID.randomUUID();
    private final UUID author = UUID.randomUUID();
    private final UUID mate = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final ActivityId id = new ActivityId(UUID.randomUUID());
    private final TeamId north = new TeamId(UUID.randomUUID());

    @BeforeAll
    static void begin() {
        unit = new SearchUnit();
    }

    @AfterAll
    static void end() {
        unit.close();
    }

    private ActivityLogged by(@Nullable UUID user, ActivityId activity, String title, Visibility visibility) {
        return new ActivityLogged(
                activity,
                aContact(UUID.randomUUID()),
                Kind.NOTE,
                user == null ? null : new UserId(user),
                note(title, MORNING),
                visibility);
    }

    private ActivityLogged by(UUID user, String title, Visibility visibility) {
        return by(user, new ActivityId(UUID.randomUUID()), title, visibility);
    }

    @Test
    void everybodyFindsExactlyWhatTheyMayByBeginningsAndByWhatIsWrittenLikeIt() {
        unit.take(
                tenant,
                new TeamCreated(north, "North"),
                new TeamMemberAdded(north, new UserId(author)),
                new TeamMemberAdded(north, new UserId(mate)),
                by(author, "Secret negotiation", Visibility.PRIVATE),
                by(author, "Our negotiation", Visibility.TEAM),
                by(author, "Public negotiation", Visibility.COMPANY),
                by(null, id, "Nobody's negotiation", Visibility.COMPANY));

        for (var text : new String[] {"negot", "negotation"}) {
            assertThat(unit.activities(tenant, author, text)).as(text).hasSize(4);
            assertThat(unit.activities(tenant, mate, text))
                    .as(text)
                    .containsExactlyInAnyOrder("Our negotiation", "Public negotiation", "Nobody's negotiation");
            assertThat(unit.activities(tenant, other, text))
                    .as(text)
                    .containsExactlyInAnyOrder("Public negotiation", "Nobody's negotiation");
            assertThat(unit.activities(tenant, null, text)).as(text).hasSize(2);
            assertThat(unit.activities("elsewhere", author, text)).as(text).isEmpty();
        }
        assertThat(unit.activities(tenant, mate, "secret")).isEmpty();
    }

    @Test
    void whoComesToATeamFindsWhatWasAndWhoLeavesItDoesNotAnyMore() {
        unit.take(
                tenant,
                new TeamCreated(north, "North"),
                new TeamMemberAdded(north, new UserId(author)),
                by(author, "Ours", Visibility.TEAM),
                new TeamMemberAdded(north, new UserId(mate)));
        assertThat(unit.activities(tenant, mate, "ours")).hasSize(1);
    }

    @Test
    void whoLeftATeamDoesNotFindWhatIsForIt() {
        unit.take(
                tenant,
                new TeamCreated(north, "North"),
                new TeamMemberAdded(north, new UserId(author)),
                new TeamMemberAdded(north, new UserId(mate)),
                by(author, "Ours", Visibility.TEAM),
                new TeamMemberRemoved(north, new UserId(mate)));

        assertThat(unit.activities(tenant, mate, "ours")).isEmpty();
        assertThat(unit.activities(tenant, author, "ours")).hasSize(1);
    }

    @Test
    void correctionsFollow() {
        unit.take(
                tenant,
                by(author, id, "Wrong", Visibility.PRIVATE),
                new ActivityCorrected(id, note("Right", MORNING), null),
                new ActivityVisibilityChanged(id, Visibility.COMPANY));

        assertThat(unit.activities(tenant, null, "wrong")).isEmpty();
        assertThat(unit.activities(tenant, null, "right")).containsExactly("Right");
        assertThat(unit.activities(tenant, null, "more of")).as("its text").containsExactly("Right");
    }

    @Test
    void whatIsRemovedIsFoundByNobody() {
        unit.take(tenant, by(author, id, "Mistaken", Visibility.COMPANY), new ActivityRemoved(id, "Mistaken"));

        assertThat(unit.activities(tenant, author, "mistaken")).isEmpty();
        assertThat(unit.activities(tenant, author, "more")).isEmpty();
        assertThat(unit.activities(tenant, author, "mistakem")).isEmpty();
    }
}
