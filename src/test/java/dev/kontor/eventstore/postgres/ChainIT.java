package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.chain.Chain.Step;
import dev.kontor.eventstore.chain.Head;
import dev.kontor.eventstore.check.Finding;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The chain follows the log in its safe order, whoever works on it and whatever ends in the middle. */
class ChainIT {

    private Database database;
    private Chained chained;

    @BeforeEach
    void create() {
        database = Database.create();
        chained = new Chained(database);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private void write(String tenant, int facts) {
        for (int number = 0; number < facts; number++) {
            database.node()
                    .call(
                            new Origin(tenant, "ann", "c", null, null),
                            session -> session.store().append(List.of(NoteWritten.of("ann", "note"))));
        }
    }

    private List<List<String>> links() {
        return database.ask("select position, tenant, hash from kontor.event_link order by position");
    }

    @Test
    void anEmptyLogHasNoLinks() {
        assertThat(chained.step()).isEqualTo(Step.IDLE);
        var standing = chained.chaining().standing("", 10);
        assertThat(standing.chainedTo()).isZero();
        assertThat(standing.heads()).isEmpty();
        assertThat(chained.check().sound()).isTrue();
    }

    @Test
    void factsAreLinkedInStepsAndEachTenantHasItsHead() {
        write("acme", 2);
        write("other", 1);
        write("acme", 2);

        assertThat(chained.step()).isEqualTo(Step.MORE);
        assertThat(chained.chaining().chainedTo()).isEqualTo(3);
        assertThat(chained.step()).isEqualTo(Step.DONE);
        assertThat(links()).hasSize(5);
        var standing = chained.chaining().standing("", 10);
        assertThat(standing.chainedTo()).isEqualTo(5);
        assertThat(standing.heads()).extracting(Head::tenant).containsExactly("acme", "other");
        assertThat(standing.heads()).extracting(Head::position).containsExactly(5L, 3L);
        assertThat(chained.chaining().standing("acme", 10).heads())
                .extracting(Head::tenant)
                .containsExactly("other");
        assertThat(chained.check(chained.head("acme"), chained.head("other")).findings())
                .isEmpty();
    }

    @Test
    void stepsOfAnyLengthMakeTheSameChain() {
        write("acme", 4);
        write("other", 3);
        chained.chaining().catchUp();
        var inSteps = links();
        database.run("""
                alter table kontor.event_link disable trigger all;
                truncate kontor.event_link, kontor.chain_head;
                update kontor.event_chained set position = 0
                """);

        var bound = new Bound(database.node(), Database.TENANT);
        bound.inNew(new PostgresChain(bound.entities(), "60s")::link);
        assertThat(links()).isEqualTo(inSteps);
    }

    @Test
    void aFactThatIsCommittedLateIsLinkedInItsPlace() {
        assertThat(chainedBesideASlowAppend()).isEmpty();
        assertThat(links()).hasSize(2);
    }

    @Test
    void byTheLastFactItWouldBeLeftOut() {
        database.sabotaged(Sabotage.LAST_FACT_AS_WATERMARK);
        assertThat(chainedBesideASlowAppend())
                .extracting(Finding::kind, Finding::position)
                .containsExactly(tuple(Finding.Kind.UNLINKED_FACT, 1L));
    }

    private List<Finding> chainedBesideASlowAppend() {
        try (var slow = database.actor()) {
            slow.with(store -> store.append(List.of(NoteWritten.of("ann", "slow"))));
            write("acme", 1);
            chained.chaining().catchUp();
            slow.commits();
            chained.chaining().catchUp();
        }
        return chained.evidence();
    }

    @Test
    void gapsOfAppendsThatWereRolledBackAreNoBreaks() {
        try (var writer = database.actor()) {
            writer.with(store -> store.append(List.of(NoteWritten.of("ann", "given up"))));
            writer.rollsBack();
        }
        write("acme", 1);
        chained.chaining().catchUp();
        assertThat(chained.check().findings()).isEmpty();
        assertThat(chained.chaining().chainedTo()).isEqualTo(2);
    }

    @Test
    void whoeverFindsAnotherAtWorkDoesNotWait() {
        write("acme", 1);
        try (var other = database.actor()) {
            other.does(session -> new PostgresChain(session.entities(), "60s").link());
            assertThat(chained.step()).isEqualTo(Step.IDLE);
            other.commits();
        }
        assertThat(links()).hasSize(1);
        assertThat(chained.evidence()).isEmpty();
    }

    @Test
    void oneThatIsEndedInTheMiddleLeavesNothingAndAnotherGoesOn() {
        write("acme", 2);
        try (var other = database.actor()) {
            other.does(session -> new PostgresChain(session.entities(), "60s").link());
            database.run("select pg_terminate_backend(" + other.process() + ", 10000)");
            assertThat(links()).isEmpty();
            assertThat(chained.step()).isEqualTo(Step.DONE);
        }
        assertThat(links()).hasSize(2);
        assertThat(chained.evidence()).isEmpty();
    }

    @Test
    void oneThatHangsIsEndedByPostgresAndAnotherGoesOn() {
        write("acme", 1);
        try (var hanging = database.actor()) {
            hanging.does(session -> new PostgresChain(session.entities(), "1s").link());
            long end = System.nanoTime() + 20_000_000_000L;
            while (chained.step() == Step.IDLE && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertThat(links()).hasSize(1);
        }
    }

    @Test
    void linksCannotBeChangedByACarelessHand() {
        write("acme", 1);
        chained.chaining().catchUp();
        assertThatThrownBy(() -> database.run("update kontor.event_link set hash = '\\x00'"))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> database.run("delete from kontor.event_link")).hasStackTraceContaining("append-only");
    }

    @Test
    void whatIsNotChainedYetIsNoFinding() {
        write("acme", 2);
        chained.chaining().catchUp();
        write("acme", 3);
        var report = chained.check();
        assertThat(report.findings()).isEmpty();
        assertThat(report.links()).isEqualTo(2);
        assertThat(report.chainedTo()).isEqualTo(2);
    }
}
