package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.chain.KeptHead;
import dev.kontor.eventstore.check.CheckRun;
import dev.kontor.eventstore.check.CheckRun.Status;
import dev.kontor.eventstore.check.CheckRunningException;
import dev.kontor.eventstore.check.Finding;
import dev.kontor.eventstore.check.LogChecks;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks of the log are remembered, one at a time runs on all nodes, and one whose node has ended is told apart. */
class CheckRunsIT {

    private final Queue<Runnable> begun = new ArrayDeque<>();
    private Database database;
    private LogChecks checks;

    @BeforeEach
    void write() {
        database = Database.create();
        checks = node(begun);
        database.with(store -> store.append(
                Stream.generate(() -> MoneyMoved.of("a", "b")).limit(3).collect(Collectors.toList())));
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private LogChecks node(Queue<Runnable> tasks) {
        var bound = new Bound(database.node(), Database.TENANT);
        return new LogChecks(
                new PostgresLogPages(bound.entities(), Sample.serializer(), bound),
                new Chained(database).pages(),
                new PostgresCheckRuns(bound.entities(), bound),
                Sample.serializer(),
                tasks::add);
    }

    private CheckRun found(UUID id) {
        return checks.find(id).orElseThrow();
    }

    @Test
    void aCheckIsFollowedToItsReport() {
        database.run("delete from kontor.event_key where position = 2");
        var run = checks.begin(List.of());
        assertThat(run.status()).isEqualTo(Status.RUNNING);
        assertThat(run.report().through()).isEqualTo(3);

        begun.remove().run();
        var ended = found(run.id());
        assertThat(ended.status()).isEqualTo(Status.DONE);
        assertThat(ended.endedAt()).isNotNull();
        assertThat(ended.report().facts()).isEqualTo(3);
        assertThat(ended.report().findings())
                .extracting(Finding::kind)
                .containsOnly(Finding.Kind.MISSING_KEY)
                .hasSize(2);
        assertThat(ended.report().sound()).isFalse();
    }

    @Test
    void ofManyWhoBeginAtOnceOneRuns() {
        var ids = ConcurrentHashMap.<UUID>newKeySet();
        var others = IntStream.range(0, 6)
                .mapToObj(number -> new ArrayDeque<Runnable>())
                .toList();
        Crowd.run(6, number -> ids.add(node(others.get(number)).begin(List.of()).id()));

        assertThat(ids).hasSize(1);
        assertThat(others.stream().mapToInt(Queue::size).sum()).isEqualTo(1);
    }

    @Test
    void headsThatWereKeptAreNotLeftToACheckThatDoesNotKnowOfThem() {
        var kept = List.of(KeptHead.parse("3:" + "0".repeat(64)));
        checks.begin(List.of());
        assertThatThrownBy(() -> checks.begin(kept))
                .isInstanceOf(CheckRunningException.class)
                .hasMessageContaining("wait for its end");

        assertThat(checks.lastDone()).isEmpty();
        begun.remove().run();
        assertThat(checks.lastDone().orElseThrow().report().evidence()).isZero();
        checks.begin(kept);
        begun.remove().run();
        assertThat(checks.lastDone().orElseThrow().report().firstEvidence()).hasValue(3);
    }

    @Test
    void aReportOfBeforeThereWereChainsCanBeRead() {
        var run = checks.begin(List.of());
        database.run("update kontor.log_check set report = report - 'links' - 'chainedTo'");
        assertThat(found(run.id()).report().links()).isZero();
    }

    @Test
    void oneThatHasEndedMakesRoomForTheNext() {
        var first = checks.begin(List.of());
        begun.remove().run();
        assertThat(checks.begin(List.of()).id()).isNotEqualTo(first.id());
        assertThat(checks.latest()).hasSize(2).last().extracting(CheckRun::id).isEqualTo(first.id());
    }

    @Test
    void oneWhoseNodeHasEndedIsAbandoned() {
        var first = checks.begin(List.of());
        database.run("update kontor.log_check set seen_at = seen_at - interval '2 minutes'");

        assertThat(found(first.id()).status()).isEqualTo(Status.ABANDONED);
        assertThat(checks.begin(List.of()).id()).isNotEqualTo(first.id());
    }

    @Test
    void oneThatCannotGoOnSaysWhy() {
        var run = checks.begin(List.of());
        database.run("alter table kontor.event_key rename to elsewhere");
        begun.remove().run();

        assertThat(found(run.id()).status()).isEqualTo(Status.FAILED);
        assertThat(found(run.id()).error()).isNotEmpty();
    }
}
