package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.chain.ChainEnds;
import dev.kontor.eventstore.chain.KeptHead;
import dev.kontor.eventstore.check.Finding;
import dev.kontor.eventstore.check.Finding.Kind;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever has all rights on the database and changes the log is found out: by the chain alone, or, where he has made
 * the chain anew as well, by a head that was kept elsewhere. Positions 1, 2, 5 and 6 are of acme, 3 and 7 of other; 4
 * was rolled back.
 */
class TamperingIT {

    private Database database;
    private Chained chained;
    private KeptHead acme;
    private KeptHead other;

    @BeforeEach
    void write() {
        database = Database.create();
        chained = new Chained(database);
        append("acme");
        append("acme");
        append("other");
        try (var writer = database.actor()) {
            writer.with(store -> store.append(List.of(NoteWritten.of("ann", "given up"))));
            writer.rollsBack();
        }
        append("acme");
        append("acme");
        append("other");
        chained.chaining().catchUp();
        acme = chained.head("acme");
        other = chained.head("other");
        assertThat(chained.check(acme, other).findings()).isEmpty();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private void append(String tenant) {
        database.node()
                .call(
                        new Origin(tenant, "ann", "c", "cause", "command"),
                        session -> session.store()
                                .append(List.of(NoteWritten.of("ann", "a note").in("Bonn"))));
    }

    private void tamper(String... statements) {
        database.run("set session_replication_role = replica;" + String.join(";", statements));
    }

    private void assertFound(Tuple... evidence) {
        assertThat(chained.evidence())
                .extracting(Finding::kind, Finding::position)
                .containsExactly(evidence);
        assertThat(chained.check().sound()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = payload || '{\"text\": \"another\"}'",
                "payload = payload || '{\"more\": 1.0}'",
                "event_id = gen_random_uuid()",
                "recorded_at = recorded_at + interval '1 microsecond'",
                "recorded_at = 'infinity'",
                "occurred_at = '2026-01-01'",
                "schema_version = 1",
                "event_type = 'AccountOpened'",
                "tenant = 'other'",
                "user_id = 'eve'",
                "correlation_id = 'another'",
                "causation_id = null",
                "command_id = causation_id, causation_id = command_id"
            })
    void aChangeOfAnyColumnIsFound(String change) {
        tamper("update kontor.event_log set " + change + " where position = 2");
        assertFound(tuple(Kind.BROKEN_LINK, 2L));
        assertThat(chained.evidence().getFirst().detail()).startsWith("of tenant acme");
    }

    @Test
    void theDigestKnowsEachColumnOfTheLog() {
        var columns = database.ask("""
                select attname from pg_attribute
                 where attrelid = 'kontor.event_log'::regclass and attnum > 0 and not attisdropped
                """);
        assertThat(columns).hasSize(13).allMatch(column -> FactDigest.SQL.contains("e." + column.getFirst()));
    }

    @Test
    void theSameNumberInOtherDigitsIsFound() {
        database.run("set session_replication_role = replica;"
                + "update kontor.event_log set payload = payload || '{\"more\": 1.0}' where position = 1;"
                + "delete from kontor.event_link; delete from kontor.chain_head;"
                + "update kontor.event_chained set position = 0");
        chained.chaining().catchUp();
        assertThat(chained.evidence()).isEmpty();
        tamper("update kontor.event_log set payload = payload || '{\"more\": 1.00}' where position = 1");
        assertFound(tuple(Kind.BROKEN_LINK, 1L));
    }

    @Test
    void theSettingsOfASessionDoNotMatter() {
        database.run("alter database " + database.name() + " set timezone = 'Asia/Kathmandu'");
        database.run("alter database " + database.name() + " set datestyle = 'SQL, DMY'");
        database.run("alter database " + database.name() + " set extra_float_digits = 0");
        try (var late = new Node(database.url(), Sample.serializer(), 2)) {
            var bound = new Bound(late, Database.TENANT);
            var chain = new PostgresChain(bound.entities(), "60s");
            var pages = new PostgresChainPages(bound.entities(), chain, bound);
            var ends = new ChainEnds(Map.of());
            assertThat(pages.links(0, 100, 100)).hasSize(6).allSatisfy(at -> {
                var fact = Objects.requireNonNull(at.fact());
                assertThat(ends.next(at.tenant(), fact)).isEqualTo(at.link());
                ends.goOnFrom(at.tenant(), Objects.requireNonNull(at.link()));
            });
        }
    }

    @Test
    void aRemovedFactIsFound() {
        tamper("delete from kontor.event_log where position = 2", "delete from kontor.event_key where position = 2");
        assertFound(tuple(Kind.LOST_FACT, 2L));
    }

    @Test
    void aFactThatWasRemovedWithItsLinkIsFoundAtTheNext() {
        tamper(
                "delete from kontor.event_log where position = 2",
                "delete from kontor.event_key where position = 2",
                "delete from kontor.event_link where position = 2");
        assertFound(tuple(Kind.BROKEN_LINK, 5L));
        assertThat(chained.evidence().getFirst().detail()).contains("after position 1 was removed");
    }

    @Test
    void theFirstFactOfATenantRemovedWithItsLinkIsFound() {
        tamper("delete from kontor.event_log where position = 3", "delete from kontor.event_link where position = 3");
        tamper("delete from kontor.event_key where position = 3");
        assertFound(tuple(Kind.BROKEN_LINK, 7L));
        assertThat(chained.evidence().getFirst().detail()).startsWith("of tenant other");
    }

    @Test
    void aFactThatWasInsertedIntoAGapIsFound() {
        insertAtFour();
        assertFound(tuple(Kind.UNLINKED_FACT, 4L));
    }

    @Test
    void aFactThatWasInsertedWithALinkThatFitsIsFoundAtTheNext() {
        insertAtFour();
        tamper("""
                insert into kontor.event_link
                select 4, 'acme', sha256((select hash from kontor.event_link where position = 2) || %s)
                  from kontor.event_log e where position = 4
                """.formatted(FactDigest.SQL));
        assertFound(tuple(Kind.BROKEN_LINK, 5L));
    }

    private void insertAtFour() {
        tamper("""
                insert into kontor.event_log
                select 4, gen_random_uuid(), recorded_at, occurred_at, schema_version, tenant, event_type, user_id,
                       correlation_id, causation_id, command_id, payload
                  from kontor.event_log where position = 2
                """);
    }

    @Test
    void twoFactsThatChangedPlacesAreFound() {
        tamper(
                "update kontor.event_log set position = 0 - position where position = 2",
                "update kontor.event_log set position = 2 where position = 5",
                "update kontor.event_log set position = 5 where position = -2");
        assertFound(tuple(Kind.BROKEN_LINK, 2L), tuple(Kind.BROKEN_LINK, 5L));
    }

    @Test
    void factsOfTwoTenantsThatChangedPlacesAreFound() {
        tamper(
                "update kontor.event_log set position = 0 - position where position = 2",
                "update kontor.event_log set position = 2 where position = 3",
                "update kontor.event_log set position = 3 where position = -2");
        assertFound(tuple(Kind.BROKEN_LINK, 2L), tuple(Kind.BROKEN_LINK, 3L));
    }

    @Test
    void aChangedLinkIsFound() {
        tamper("update kontor.event_link set hash = sha256('x') where position = 6");
        assertThat(chained.evidence())
                .extracting(Finding::kind, Finding::position)
                .containsExactly(tuple(Kind.BROKEN_LINK, 6L), tuple(Kind.BROKEN_HEAD, 6L));
    }

    @Test
    void aLinkOfAnyBytesIsFound() {
        tamper("update kontor.event_link set hash = 'x' where position = 2");
        assertFound(tuple(Kind.BROKEN_LINK, 2L), tuple(Kind.BROKEN_LINK, 5L));
    }

    @Test
    void aChangedHeadIsFound() {
        tamper("update kontor.chain_head set hash = sha256('x') where tenant = 'other'");
        assertFound(tuple(Kind.BROKEN_HEAD, 7L));
        tamper("delete from kontor.chain_head where tenant = 'other'");
        assertFound(tuple(Kind.BROKEN_HEAD, 7L));
    }

    @Test
    void aTailThatWasCutOffTheLogAloneIsFound() {
        tamper("delete from kontor.event_log where position >= 6", "delete from kontor.event_key where position >= 6");
        assertFound(tuple(Kind.LOST_FACT, 6L), tuple(Kind.LOST_FACT, 7L));
    }

    @Test
    void aTailThatWasCutOffWithItsLinksIsFoundByTheHeads() {
        cutOff(6);
        assertThat(chained.evidence())
                .extracting(Finding::kind, Finding::position)
                .containsExactlyInAnyOrder(tuple(Kind.BROKEN_HEAD, 6L), tuple(Kind.BROKEN_HEAD, 7L));
    }

    @Test
    void aTailThatWasCutOffWithoutATraceIsFoundByAHeadThatWasKeptAndByNothingElse() {
        cutOff(6);
        tamper(
                "update kontor.chain_head h set (position, hash) = (select position, hash from kontor.event_link l"
                        + " where l.tenant = h.tenant order by position desc limit 1)",
                "update kontor.event_chained set position = 5");

        assertThat(chained.evidence()).isEmpty();
        assertThat(chained.evidence(acme, other))
                .extracting(Finding::kind, Finding::position)
                .containsExactly(tuple(Kind.BROKEN_HEAD, 6L), tuple(Kind.BROKEN_HEAD, 7L));
    }

    private void cutOff(long from) {
        tamper(
                "delete from kontor.event_log where position >= " + from,
                "delete from kontor.event_key where position >= " + from,
                "delete from kontor.event_link where position >= " + from);
    }

    @Test
    void aLogThatWasChangedAndChainedAnewIsFoundByAHeadThatWasKeptAndByNothingElse() {
        tamper(
                "update kontor.event_log set payload = payload || '{\"text\": \"another\"}' where position = 2",
                "delete from kontor.event_link",
                "delete from kontor.chain_head",
                "update kontor.event_chained set position = 0");
        chained.chaining().catchUp();

        assertThat(chained.evidence()).isEmpty();
        assertThat(chained.evidence(acme, other))
                .extracting(Finding::kind, Finding::position)
                .containsExactly(tuple(Kind.BROKEN_HEAD, 6L));
    }

    @Test
    void aChainThatIsToBeginAnewIsFound() {
        tamper("update kontor.event_chained set position = 2");
        assertThat(chained.evidence()).extracting(Finding::kind).containsOnly(Kind.BROKEN_HEAD);
        tamper("delete from kontor.event_chained");
        assertThat(chained.evidence()).extracting(Finding::kind).containsOnly(Kind.BROKEN_HEAD);
    }

    @Test
    void aGuardOfTheLinksThatIsOffIsFound() {
        database.run("alter table kontor.event_link disable trigger event_link_append_only");
        assertThat(chained.check().findings()).extracting(Finding::kind).containsExactly(Kind.GUARD);
    }

    @Test
    void allThatIsFoundIsToldInOrder() {
        tamper(
                "update kontor.event_log set user_id = 'eve' where position in (1, 5, 7)",
                "delete from kontor.event_log where position = 3",
                "delete from kontor.event_key where position = 3");
        assertFound(
                tuple(Kind.BROKEN_LINK, 1L),
                tuple(Kind.LOST_FACT, 3L),
                tuple(Kind.BROKEN_LINK, 5L),
                tuple(Kind.BROKEN_LINK, 7L));
        assertThat(chained.check().firstEvidence()).hasValue(1);
        assertThat(chained.check().evidence()).isEqualTo(4);
    }
}
