package dev.kontor.crm.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.notification.event.NotificationCatalog;
import dev.kontor.crm.notification.event.NotificationEvent.NotificationRead;
import dev.kontor.crm.notification.event.NotificationEvent.NotificationsReadUpTo;
import dev.kontor.crm.todo.event.Due;
import dev.kontor.crm.todo.event.TodoEvent.TodoAssigned;
import dev.kontor.crm.todo.event.TodoEvent.TodoCancelled;
import dev.kontor.crm.todo.event.TodoEvent.TodoCompleted;
import dev.kontor.crm.todo.event.TodoEvent.TodoCreated;
import dev.kontor.crm.todo.event.TodoEvent.TodoDueSet;
import dev.kontor.crm.todo.event.TodoEvent.TodoReminded;
import dev.kontor.crm.todo.event.TodoEvent.TodoReopened;
import dev.kontor.crm.todo.event.TodoId;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.testing.Outcome;
import dev.kontor.eventstore.testing.Scenario;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What reading makes of which facts, and whom a fact tells what. */
class NotificationHandlersTest {

    private static final UserId ADA = new UserId(UUID.fromString("01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c01"));
    private static final UserId BOB = new UserId(UUID.fromString("01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c02"));
    private static final TodoId CALL = new TodoId(UUID.fromString("01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c04"));
    private static final UUID ONE = UUID.fromString("01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c05");
    private static final NotificationRead READ = new NotificationRead(ADA, ONE);

    private static Scenario scenario(Event... facts) {
        return Scenario.of(new NotificationCatalog()).given(facts);
    }

    private static Outcome<?> read(Scenario scenario, long position) {
        return scenario.when(store ->
                new ReadNotificationHandler(new Decisions(store)).handle(new ReadNotification(ADA, ONE, position)));
    }

    private static Outcome<?> readAll(Scenario scenario, long position) {
        return scenario.when(store ->
                new ReadAllNotificationsHandler(new Decisions(store)).handle(new ReadAllNotifications(ADA, position)));
    }

    @Test
    void oneIsReadOnce() {
        read(scenario(), 7).then(READ);
        read(scenario(READ), 7).thenNothing();
    }

    @Test
    void whatWasReadWithAllOthersIsRead() {
        read(scenario(new NotificationsReadUpTo(ADA, 7)), 7).thenNothing();
        read(scenario(new NotificationsReadUpTo(ADA, 7)), 8).then(READ);
        read(scenario(new NotificationsReadUpTo(BOB, 7)), 7).then(READ);
    }

    @Test
    void allAreReadUpToAPoint() {
        readAll(scenario(), 7).then(new NotificationsReadUpTo(ADA, 7));
        readAll(scenario(), 0).thenNothing();
        readAll(scenario(new NotificationsReadUpTo(ADA, 9)), 7).thenNothing();
        readAll(scenario(new NotificationsReadUpTo(ADA, 9), READ), 10).then(new NotificationsReadUpTo(ADA, 10));
        readAll(scenario(new NotificationsReadUpTo(BOB, 9)), 7).then(new NotificationsReadUpTo(ADA, 7));
    }

    @Test
    void whoGetsATodoIsToldWhat() {
        var told = new Notice(ADA, NotificationKind.TODO_ASSIGNED, "todo", CALL.value(), List.of("Call"));
        assertThat(Notice.of(new TodoCreated(CALL, "Call", null, null, null, ADA)))
                .contains(told);
        assertThat(Notice.of(new TodoAssigned(CALL, ADA, "Call"))).contains(told);
        assertThat(Notice.of(new TodoCreated(CALL, "Call", null, null, null, null)))
                .isEmpty();
    }

    @Test
    void whoIsLateIsToldWithWhat() {
        var day = Due.on(LocalDate.parse("2026-03-29"));
        assertThat(Notice.of(new TodoReminded(CALL, day, ADA, "Call")))
                .contains(new Notice(
                        ADA, NotificationKind.TODO_DUE, "todo", CALL.value(), List.of("Call", "2026-03-29")));
        assertThat(Notice.of(new TodoReminded(CALL, day, null, "Call"))).isEmpty();
    }

    @Test
    void nobodyIsToldOfAnythingElse() {
        assertThat(Stream.of(
                                new TodoDueSet(CALL, null),
                                new TodoCompleted(CALL),
                                new TodoReopened(CALL),
                                new TodoCancelled(CALL))
                        .map(Notice::of))
                .containsOnly(Optional.empty());
    }

    @Test
    void aLimitIsNearFromNineTenthsAndReachedByAllOfIt() {
        assertThat(level("89.99", "100")).isEqualTo(CreditLevel.FREE);
        assertThat(level("90", "100.00")).isEqualTo(CreditLevel.NEAR);
        assertThat(level("99.99", "100")).isEqualTo(CreditLevel.NEAR);
        assertThat(level("100.00", "100")).isEqualTo(CreditLevel.REACHED);
        assertThat(level("101", "100")).isEqualTo(CreditLevel.REACHED);
        assertThat(level("0.01", "0")).isEqualTo(CreditLevel.REACHED);
        assertThat(level("0", "0")).as("who ordered nothing").isEqualTo(CreditLevel.FREE);
    }

    private static CreditLevel level(String open, String limit) {
        return CreditLevel.of(new BigDecimal(open), new BigDecimal(limit));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasATextInEachLanguage(NotificationKind kind) {
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var english =
                ResourceBundle.getBundle("messages", Locale.ROOT, noFallback).getString(kind.messageKey());
        var german =
                ResourceBundle.getBundle("messages", Locale.GERMAN, noFallback).getString(kind.messageKey());
        assertThat(german).isNotEqualTo(english);
        assertThat(Stream.of(english, german))
                .allSatisfy(text -> assertThat(
                                new MessageFormat(text, Locale.ROOT).format(new Object[] {"It's", "2026-03-29"}))
                        .contains("It's"));
    }
}
