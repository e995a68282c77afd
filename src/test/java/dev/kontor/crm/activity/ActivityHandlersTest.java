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
import dev.kontor.crm.activity.event.ActivityEvent.Content;
import dev.kontor.crm.activity.event.ActivityEvent.Direction;
import dev.kontor.crm.activity.event.ActivityEvent.Kind;
import dev.kontor.crm.activity.event.ActivityEvent.Thing;
import dev.kontor.crm.activity.event.ActivityEvent.ThingKind;
import dev.kontor.crm.activity.event.ActivityEvent.Visibility;
import dev.kontor.crm.activity.event.ActivityId;
import dev.kontor.crm.contact.event.ContactEvent.ContactArchived;
import dev.kontor.crm.user.event.UserEvent.UserDeactivated;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.StaleContextException;
import dev.kontor.eventstore.testing.Outcome;
import dev.kontor.eventstore.testing.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each command about activities makes of which facts. */
class ActivityHandlersTest {

    private static final ActivityId CALL = new ActivityId(UUID.fromString("01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6ca1"));
    private static final UUID ADA = UUID.fromString("01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c7d");
    private static final UUID BOB = UUID.fromString("01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c7e");
    private static final UserId AUTHOR = new UserId(BOB);
    private static final ActivityLogged LOGGED =
            new ActivityLogged(CALL, aContact(ADA), Kind.CALL, AUTHOR, call(aUser(BOB)), Visibility.TEAM);
    private static final ActivityRemoved REMOVED = new ActivityRemoved(CALL, "Logged twice");

    private static Scenario scenario() {
        return Scenario.of(ActivityFacts.catalogs()).given(ActivityFacts.contact(ADA), ActivityFacts.user(BOB));
    }

    private static ActivityDetails details(Content content) {
        return new ActivityDetails(
                " " + content.title() + " ",
                content.text(),
                content.happenedAt(),
                content.durationMinutes(),
                content.direction(),
                content.participants());
    }

    private static LogActivity logging(Thing subject, Kind kind, Content content) {
        return new LogActivity(CALL, subject, kind, AUTHOR, details(content), Visibility.TEAM, NOON);
    }

    private static Outcome<?> log(Scenario scenario, LogActivity command) {
        return scenario.when(store -> new LogActivityHandler(new Decisions(store)).handle(command));
    }

    private static Outcome<?> log(Kind kind, Content content) {
        return log(scenario(), logging(aContact(ADA), kind, content));
    }

    private static Outcome<?> correct(Scenario scenario, Content content, @Nullable ContextVersion expected) {
        return scenario.when(store -> new CorrectActivityHandler(new Decisions(store))
                .handle(new CorrectActivity(CALL, details(content), " Misheard ", NOON, expected)));
    }

    private static Outcome<?> show(Scenario scenario, Visibility visibility) {
        return scenario.when(store -> new ChangeActivityVisibilityHandler(new Decisions(store))
                .handle(new ChangeActivityVisibility(CALL, visibility, null)));
    }

    private static Outcome<?> remove(Scenario scenario, @Nullable ContextVersion expected) {
        return scenario.when(store -> new RemoveActivityHandler(new Decisions(store))
                .handle(new RemoveActivity(CALL, " Logged twice ", expected)));
    }

    private static Content at(Instant time) {
        return new Content("Call", null, time, null, Direction.OUTBOUND, List.of());
    }

    private static Content told(@Nullable Integer minutes, @Nullable Direction direction) {
        return new Content("Title", null, MORNING, minutes, direction, List.of());
    }

    @Test
    void anActivityIsLoggedWithAllThatIsTold() {
        log(Kind.CALL, call(aUser(BOB))).then(LOGGED);
    }

    @Test
    void blankTextIsNoneAndWhoTookPartTwiceCountsOnce() {
        var told = new Content("Call", " \n ", MORNING, null, Direction.INBOUND, List.of(aUser(BOB), aUser(BOB)));

        log(Kind.CALL, told)
                .then(new ActivityLogged(
                        CALL,
                        aContact(ADA),
                        Kind.CALL,
                        AUTHOR,
                        new Content("Call", null, MORNING, null, Direction.INBOUND, List.of(aUser(BOB))),
                        Visibility.TEAM));
    }

    @Test
    void anActivityIsLoggedOnceEvenIfItIsRemoved() {
        log(scenario().given(LOGGED), logging(aContact(ADA), Kind.CALL, call()))
                .thenRefusedBy(ActivityRule.ACTIVITY_EXISTS);
        log(scenario().given(LOGGED, REMOVED), logging(aContact(ADA), Kind.CALL, call()))
                .thenRefusedBy(ActivityRule.ACTIVITY_EXISTS);
    }

    @Test
    void twoCannotLogUnderOneIdAtOnce() {
        log(scenario().meanwhile(LOGGED), logging(aContact(ADA), Kind.CALL, call()))
                .thenRefused(ConcurrencyException.class);
    }

    @ParameterizedTest
    @EnumSource(ThingKind.class)
    void whatItIsAboutMustBeThere(ThingKind kind) {
        var unknown = new Thing(kind, UUID.randomUUID());

        var refusal = log(scenario(), logging(unknown, Kind.CALL, call()))
                .thenRefusedBy(ActivityRule.ACTIVITY_SUBJECT_UNKNOWN);
        assertThat(refusal.about()).hasSize(2).contains(unknown.id());
    }

    @Test
    void anIdOfAnotherKindIsNotEnough() {
        log(scenario(), logging(new Thing(ThingKind.CUSTOMER, ADA), Kind.CALL, call()))
                .thenRefusedBy(ActivityRule.ACTIVITY_SUBJECT_UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(ThingKind.class)
    void itCanBeAboutAnyKindOfThing(ThingKind kind) {
        var id = UUID.randomUUID();
        var scenario = scenario().given(ThingFacts.making(kind, id));

        log(scenario, logging(new Thing(kind, id), Kind.CALL, call(aUser(BOB))))
                .then(new ActivityLogged(
                        CALL, new Thing(kind, id), Kind.CALL, AUTHOR, call(aUser(BOB)), Visibility.TEAM));
    }

    @Test
    void whatIsArchivedStillGetsActivities() {
        var contact = ActivityFacts.contact(ADA);
        var scenario = scenario().given(new ContactArchived(contact.contactId(), contact.email()));

        log(scenario, logging(aContact(ADA), Kind.CALL, call(aUser(BOB)))).then(LOGGED);
    }

    @Test
    void aUserWhoIsNotActiveAnyMoreMayBeItsAuthor() {
        log(scenario().given(new UserDeactivated(AUTHOR, false)), logging(aContact(ADA), Kind.CALL, call(aUser(BOB))))
                .then(LOGGED);
    }

    @Test
    void whatHappensToItsSubjectMeanwhileDoesNotDisturb() {
        var contact = ActivityFacts.contact(ADA);
        var scenario = scenario().meanwhile(new ContactArchived(contact.contactId(), contact.email()));

        log(scenario, logging(aContact(ADA), Kind.CALL, call(aUser(BOB)))).then(LOGGED);
    }

    @Test
    void itsAuthorMustBeAUser() {
        var command = new LogActivity(
                CALL, aContact(ADA), Kind.CALL, new UserId(ADA), details(call()), Visibility.TEAM, NOON);

        log(scenario(), command).thenRefusedBy(ActivityRule.ACTIVITY_AUTHOR_UNKNOWN);
    }

    @Test
    void withoutAnAuthorItIsForTheCompany() {
        for (var visibility : Visibility.values()) {
            var command = new LogActivity(CALL, aContact(ADA), Kind.CALL, null, details(call()), visibility, NOON);
            if (visibility == Visibility.COMPANY) {
                log(scenario(), command)
                        .then(new ActivityLogged(CALL, aContact(ADA), Kind.CALL, null, call(), Visibility.COMPANY));
            } else {
                log(scenario(), command).thenRefusedBy(ActivityRule.ACTIVITY_AUTHOR_NEEDED);
            }
        }
    }

    @Test
    void whoTookPartMustBeThere() {
        log(Kind.CALL, call(aUser(ADA))).thenRefusedBy(ActivityRule.ACTIVITY_PARTICIPANT_UNKNOWN);
        log(Kind.CALL, call(aContact(BOB))).thenRefusedBy(ActivityRule.ACTIVITY_PARTICIPANT_UNKNOWN);
    }

    @Test
    void aThingThatIsNoPersonDoesNotTakePart() {
        var company = UUID.randomUUID();
        var scenario = scenario().given(ThingFacts.making(ThingKind.COMPANY, company));

        log(scenario, logging(aContact(ADA), Kind.CALL, call(new Thing(ThingKind.COMPANY, company))))
                .thenRefusedBy(ActivityRule.ACTIVITY_PARTICIPANT_NO_PERSON);
    }

    @Test
    void itMayHaveHappenedLongAgoOrInADayButNotLater() {
        log(Kind.CALL, at(ActivityDetails.EARLIEST)).appended();
        log(Kind.CALL, at(NOON.plus(Duration.ofDays(1)))).appended();
        log(Kind.CALL, at(ActivityDetails.EARLIEST.minusSeconds(1)))
                .thenRefusedBy(ActivityRule.ACTIVITY_TIME_IMPLAUSIBLE);
        log(Kind.CALL, at(NOON.plus(Duration.ofDays(1)).plusSeconds(1)))
                .thenRefusedBy(ActivityRule.ACTIVITY_TIME_IMPLAUSIBLE);
        log(Kind.CALL, at(Instant.MAX)).thenRefusedBy(ActivityRule.ACTIVITY_TIME_IMPLAUSIBLE);
    }

    @Test
    void whatIsFinerThanAMicrosecondDoesNotCount() {
        var facts = log(Kind.CALL, at(MORNING.plusNanos(123_456_789))).appended();

        assertThat(facts)
                .singleElement()
                .extracting(fact -> ((ActivityLogged) fact.event()).content().happenedAt())
                .isEqualTo(MORNING.plusNanos(123_456_000));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aDirectionIsOfCallsAndEmailsAlone(Kind kind) {
        switch (kind) {
            case CALL, EMAIL -> {
                log(kind, told(null, Direction.OUTBOUND)).appended();
                log(kind, told(null, null)).thenRefusedBy(ActivityRule.ACTIVITY_DIRECTION_NEEDED);
            }
            case MEETING, NOTE -> {
                log(kind, told(null, null)).appended();
                log(kind, told(null, Direction.INBOUND)).thenRefusedBy(ActivityRule.ACTIVITY_DIRECTION_MISPLACED);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aDurationIsOfCallsAndMeetingsAlone(Kind kind) {
        var direction = kind == Kind.CALL || kind == Kind.EMAIL ? Direction.INBOUND : null;
        switch (kind) {
            case CALL, MEETING -> log(kind, told(5, direction)).appended();
            case EMAIL, NOTE -> log(kind, told(5, direction)).thenRefusedBy(ActivityRule.ACTIVITY_DURATION_MISPLACED);
        }
    }

    @Test
    void whatIsToldIsCorrectedWithAReason() {
        correct(scenario().given(LOGGED), at(MORNING), null).then(new ActivityCorrected(CALL, at(MORNING), "Misheard"));
    }

    @Test
    void whatIsToldAlreadyIsNoFact() {
        correct(scenario().given(LOGGED), call(aUser(BOB)), null).thenNothing();
        correct(scenario().given(LOGGED, new ActivityCorrected(CALL, at(MORNING), null)), at(MORNING), null)
                .thenNothing();
    }

    @Test
    void aCorrectionMustFitTheKindToo() {
        correct(scenario().given(LOGGED), told(null, null), null).thenRefusedBy(ActivityRule.ACTIVITY_DIRECTION_NEEDED);
        correct(scenario().given(LOGGED), call(aContact(BOB)), null)
                .thenRefusedBy(ActivityRule.ACTIVITY_PARTICIPANT_UNKNOWN);
        correct(scenario().given(LOGGED), at(NOON.plus(Duration.ofDays(2))), null)
                .thenRefusedBy(ActivityRule.ACTIVITY_TIME_IMPLAUSIBLE);
    }

    @Test
    void whatIsUnknownOrRemovedIsNotCorrected() {
        correct(scenario(), call(), null).thenRefusedBy(ActivityRule.ACTIVITY_UNKNOWN);
        correct(scenario().given(LOGGED, REMOVED), call(), null).thenRefusedBy(ActivityRule.ACTIVITY_REMOVED);
    }

    @Test
    void aCorrectionIsDecidedAnewIfTheActivityIsRemovedMeanwhile() {
        correct(scenario().given(LOGGED).meanwhile(REMOVED), at(MORNING), null).thenRefused(ConcurrencyException.class);
    }

    @Test
    void aCorrectionWithAnOldVersionIsToldWhatCameSince() {
        var stale = correct(scenario().given(LOGGED), at(MORNING), ContextVersion.nothingSeen())
                .thenRefused(StaleContextException.class);

        assertThat(stale.changes()).hasSize(1);
    }

    @Test
    void othersAreLetSee() {
        show(scenario().given(LOGGED), Visibility.PRIVATE)
                .then(new ActivityVisibilityChanged(CALL, Visibility.PRIVATE));
    }

    @Test
    void thoseWhoSeeItAlreadyAreNoFact() {
        show(scenario().given(LOGGED), Visibility.TEAM).thenNothing();
        show(scenario().given(LOGGED, new ActivityVisibilityChanged(CALL, Visibility.COMPANY)), Visibility.COMPANY)
                .thenNothing();
    }

    @Test
    void whatHasNoAuthorStaysForTheCompany() {
        var ofNobody = new ActivityLogged(CALL, aContact(ADA), Kind.CALL, null, call(), Visibility.COMPANY);

        show(scenario().given(ofNobody), Visibility.PRIVATE).thenRefusedBy(ActivityRule.ACTIVITY_AUTHOR_NEEDED);
    }

    @Test
    void whatIsUnknownOrRemovedIsShownToNobodyElse() {
        show(scenario(), Visibility.COMPANY).thenRefusedBy(ActivityRule.ACTIVITY_UNKNOWN);
        show(scenario().given(LOGGED, REMOVED), Visibility.COMPANY).thenRefusedBy(ActivityRule.ACTIVITY_REMOVED);
    }

    @Test
    void anActivityIsRemovedWithAReason() {
        remove(scenario().given(LOGGED), null).then(REMOVED);
    }

    @Test
    void removingAgainIsNoFact() {
        remove(scenario().given(LOGGED, REMOVED), null).thenNothing();
    }

    @Test
    void anUnknownActivityIsNotRemoved() {
        remove(scenario(), null).thenRefusedBy(ActivityRule.ACTIVITY_UNKNOWN);
    }

    @Test
    void aRemovalWithAnOldVersionIsToldWhatCameSince() {
        remove(scenario().given(LOGGED), ContextVersion.nothingSeen()).thenRefused(StaleContextException.class);
    }
}
