package dev.kontor.eventstore.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.command.Pipeline;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.postgres.PostgresEventCounts;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import dev.kontor.eventstore.statistics.EventCounts.Counted;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The counts are those of the log, whoever counts and writes at once. */
class EventCountsIT {

    private final MigratedDatabase database = new MigratedDatabase();
    private Pipeline pipeline;
    private EventStatistics statistics;

    @BeforeEach
    void start() {
        pipeline = new Pipeline(database, 1, store -> List.of());
        statistics = new EventStatistics(
                new EventCounts() {
                    @Override
                    public boolean count() {
                        return new PostgresEventCounts(pipeline.session().entities()).count();
                    }

                    @Override
                    public Counted read(String tenant, int days) {
                        return new PostgresEventCounts(pipeline.session().entities()).read(tenant, days);
                    }
                },
                pipeline::inNew);
    }

    @AfterEach
    void stop() {
        pipeline.close();
        database.close();
    }

    private static Origin origin(String tenant, String user) {
        return new Origin(tenant, user, "c", null, null);
    }

    private long note(Origin origin) {
        return pipeline.node()
                .call(origin, session -> session.store().append(List.of(NoteWritten.of("ann", "x"))))
                .positions()
                .getLast();
    }

    private void sql(String statement) {
        pipeline.inNew(
                () -> pipeline.session().entities().createNativeQuery(statement).executeUpdate());
    }

    @Test
    void factsAreCountedByTypeUserAndDayOfTheirTenant() {
        assertThat(statistics.of("acme", 7).byType()).isEmpty();
        note(origin("acme", "ann"));
        note(origin("acme", "bob"));
        note(origin("other", "ann"));
        pipeline.node()
                .call(origin("acme", "bob"), session -> session.store().append(List.of(AccountOpened.of("a", "ann"))));

        var counted = statistics.of("acme", 7);
        assertThat(counted.position()).isEqualTo(4);
        assertThat(counted.byType()).isEqualTo(Map.of("NoteWritten", 2L, "AccountOpened", 1L));
        assertThat(counted.byUser()).isEqualTo(Map.of("bob", 2L, "ann", 1L));
        assertThat(counted.byDay()).isEqualTo(Map.of(counted.today(), 3L));
        assertThat(statistics.of("acme", 7)).isEqualTo(counted);
        assertThat(statistics.of("nobody", 7).byDay()).isEmpty();
    }

    @Test
    void whatNobodyAsksForIsCountedByTheTimer() {
        note(origin("acme", "ann"));
        new StatisticsTimer(statistics).tick();
        assertThat(pipeline.inNew(
                                () -> new PostgresEventCounts(pipeline.session().entities()).read("acme", 1))
                        .byUser())
                .isEqualTo(Map.of("ann", 1L));
    }

    @Test
    void aTimerThatCannotCountComesAgain() {
        sql("alter table kontor.event_counted rename to elsewhere");
        new StatisticsTimer(statistics).tick();
        sql("alter table kontor.elsewhere rename to event_counted");
        note(origin("acme", "ann"));
        new StatisticsTimer(statistics).tick();
        assertThat(statistics.of("acme", 1).byUser()).hasSize(1);
    }

    @Test
    void daysAreThoseOfUtc() {
        note(origin("acme", "ann"));
        note(origin("acme", "ann"));
        sql("alter table kontor.event_log disable trigger event_log_append_only");
        sql("update kontor.event_log set recorded_at = timestamptz '2026-03-01 23:30:00-05' where position = 1");
        sql("update kontor.event_log set recorded_at = timestamptz '2026-03-01 23:30:00+05' where position = 2");

        var counted = statistics.of("acme", 5000);
        assertThat(counted.byDay()).isEqualTo(Map.of(LocalDate.of(2026, 3, 2), 1L, LocalDate.of(2026, 3, 1), 1L));
        assertThat(statistics.of("acme", 1).byDay()).isEmpty();
        assertThat(counted.today())
                .isBetween(LocalDate.now(ZoneOffset.UTC).minusDays(1), LocalDate.now(ZoneOffset.UTC));
    }

    @Test
    void whatTheSubscriptionsDidIsAddedUpByDay() {
        sql("insert into kontor.subscription_day (subscription, day, events, processing_micros, errors) values"
                + " ('a', cast(clock_timestamp() at time zone 'UTC' as date), 3, 100, 1),"
                + " ('b', cast(clock_timestamp() at time zone 'UTC' as date), 4, 50, 0),"
                + " ('a', date '2020-01-01', 9, 9, 9)");
        var counted = statistics.of("acme", 7);
        assertThat(counted.processing()).containsExactly(new EventCounts.Processing(counted.today(), 7, 150, 1));
    }

    @Test
    void aLateCommitIsCountedOnceItIsThere() {
        try (var late = pipeline.node().begin(origin("acme", "ann"))) {
            late.store().append(List.of(NoteWritten.of("ann", "late")));
            note(origin("acme", "bob"));
            assertThat(statistics.of("acme", 7).byUser()).isEmpty();
            late.commit();
        }
        assertThat(statistics.of("acme", 7).byUser()).isEqualTo(Map.of("ann", 1L, "bob", 1L));
    }

    @Test
    void whoeverCountsBesideWritersCountsEachFactOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(12)) {
            var writers = IntStream.range(0, 6)
                    .mapToObj(user -> threads.submit(() ->
                            IntStream.range(0, 150).forEach(n -> note(origin("acme", "user " + user)))))
                    .toList();
            var counters = IntStream.range(0, 4)
                    .mapToObj(number -> threads.submit(() -> {
                        while (writers.stream().anyMatch(writer -> !writer.isDone())) {
                            assertThat(agrees(statistics.of("acme", 7))).isTrue();
                        }
                    }))
                    .toList();
            for (var one : writers) {
                one.get();
            }
            for (var one : counters) {
                one.get();
            }
        }
        var counted = statistics.of("acme", 7);
        assertThat(counted.byType()).isEqualTo(Map.of("NoteWritten", 900L));
        assertThat(counted.byUser().values()).hasSize(6).containsOnly(150L);
    }

    /** The log up to the position that the counts name. */
    private boolean agrees(Counted counted) {
        return pipeline.inNew(() -> ((Number) pipeline.session()
                                .entities()
                                .createNativeQuery(
                                        "select count(*) from kontor.event_log where position <= :p", Long.class)
                                .setParameter("p", counted.position())
                                .getSingleResult())
                        .longValue())
                == counted.byUser().values().stream().mapToLong(Long::longValue).sum();
    }
}
