package dev.kontor.eventstore.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A log that is exported from one PostgreSQL database and imported into another, or into another tenant. */
class TransferIT {

    private static final int FACTS = 1_203;

    /** On this ground notes may have been written before. */
    private static final ImportGround GROUND = ground(ContextQuery.of(AccountOpened.class, MoneyMoved.class));

    private MigratedDatabase from;
    private MigratedDatabase to;
    private TransferringNode source;
    private TransferringNode target;

    @BeforeEach
    void start() {
        from = MigratedDatabase.withWalls();
        to = MigratedDatabase.withWalls();
        source = node(from, "acme", GROUND);
        target = node(to, "acme", GROUND);
    }

    @AfterEach
    void stop() {
        source.close();
        target.close();
        from.close();
        to.close();
    }

    private static TransferringNode node(MigratedDatabase database, String tenant, ImportGround ground) {
        return new TransferringNode(database.jdbcUrl(), Sample.serializer(), tenant, store -> ground);
    }

    private static ImportGround ground(ContextQuery untouched) {
        return new ImportGround() {
            @Override
            public ContextQuery untouched() {
                return untouched;
            }

            @Override
            public void verify(List<Incoming> stored) {}
        };
    }

    private static Origin origin(String tenant, String user) {
        return new Origin(tenant, user, "request of " + user, null, "command of " + user);
    }

    /** Facts of two users by turns, with another tenant's in between. */
    private void fill() {
        for (int part = 0; part < 3; part++) {
            append(source, origin("acme", "ann"), part * 401, 300);
            append(source, origin("other", "eve"), 9_000, 7);
            append(source, origin("acme", "bob"), part * 401 + 300, 101);
        }
    }

    private static void append(TransferringNode node, Origin origin, int first, int count) {
        var facts = IntStream.range(first, first + count)
                .mapToObj(number -> number % 2 == 0
                        ? AccountOpened.of("account " + number, "Öwner \"%d\"".formatted(number))
                        : MoneyMoved.of("account " + (number - 1), "account 0"))
                .toList();
        node.node().call(origin, session -> session.store().append(facts));
    }

    private static List<String> lines(String export) {
        return export.lines().toList();
    }

    private static String text(Collection<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private static TransferredFact fact(String line) {
        return (TransferredFact) new LineParser(1).parse(line);
    }

    private static List<String> payloads(List<EventEnvelope> facts) {
        return facts.stream().map(EventEnvelope::payload).toList();
    }

    private static List<UUID> ids(List<EventEnvelope> facts) {
        return facts.stream().map(EventEnvelope::eventId).toList();
    }

    @Test
    void anExportHasTheTenantsFactsInOrderAndATrailerThatFits() {
        fill();
        var lines = lines(source.export(1));
        var stored = source.facts();

        assertThat(stored).hasSize(FACTS);
        assertThat(lines).hasSize(FACTS + 1);
        assertThat(lines.subList(0, FACTS).stream().map(line -> fact(line).position()))
                .containsExactlyElementsOf(
                        stored.stream().map(EventEnvelope::position).toList());
        var trailer = (Trailer) new LineParser(1).parse(lines.getLast());
        assertThat(trailer.facts()).isEqualTo(FACTS);
        assertThat(trailer.position()).isEqualTo(stored.getLast().position());
        var first = fact(lines.getFirst());
        assertThat(first.recordedAt()).isEqualTo(stored.getFirst().recordedAt());
        assertThat(first.user()).isEqualTo("ann");
        assertThat(target.export(1)).hasLineCount(1).contains("\"facts\":0");
    }

    @Test
    void onlyTypesThatWereAskedForAreInIt() {
        fill();
        assertThat(lines(source.export(1, "MoneyMoved")))
                .hasSize(FACTS / 2 + 1)
                .allMatch(line -> line.contains("MoneyMoved") || line.contains("trailer"));
    }

    @Test
    void anExportEndsWhereALateCommitMayStillComeBefore() throws IOException {
        append(source, origin("acme", "ann"), 0, 5);
        try (var late = source.node().begin(origin("acme", "late"))) {
            late.store().append(List.of(NoteWritten.of("late", "text")));
            append(source, origin("acme", "ann"), 5, 5);
            assertThat(lines(source.export(1))).hasSize(6);
            var begun = source.begin(1);
            late.commit();
            var out = new ByteArrayOutputStream();
            begun.writeTo(out);
            assertThat(lines(out.toString(StandardCharsets.UTF_8)))
                    .as("an export goes as far as the log was complete when it began")
                    .hasSize(6);
        }
        assertThat(lines(source.export(1))).hasSize(12);
    }

    @Test
    void anExportThatWasCutOffGoesOnAndBothPartsAreImported() {
        fill();
        var whole = lines(source.export(1));
        var cut = new Cut(200_000);
        assertThatThrownBy(() -> source.begin(1).writeTo(cut)).isInstanceOf(IOException.class);
        var got = cut.wholeLines();
        var rest = source.export(fact(got.getLast()).position() + 1);

        assertThat(got).hasSizeBetween(100, FACTS - 100);
        assertThat(Stream.concat(got.stream(), lines(rest).stream().limit(FACTS - got.size())))
                .containsExactlyElementsOf(whole.subList(0, FACTS));
        assertThatThrownBy(() -> target.read(text(got), EventIds.KEPT)).isInstanceOf(IncompleteTransferException.class);
        assertThat(target.facts()).hasSize(got.size());
        assertThat(target.read(rest, EventIds.KEPT).stored()).isEqualTo(FACTS - got.size());
        assertThat(ids(target.facts())).isEqualTo(ids(source.facts()));
    }

    @Test
    void anImportedLogHasTheSameFactsInTheSameOrderAndKnowsWhoDidThem() {
        fill();
        var report = target.read(source.export(1), EventIds.KEPT);
        var before = source.facts();
        var after = target.facts();

        assertThat(report.stored()).isEqualTo(FACTS);
        assertThat(report.position()).isEqualTo(after.getLast().position());
        assertThat(ids(after)).isEqualTo(ids(before));
        assertThat(payloads(after)).isEqualTo(payloads(before));
        assertThat(after.stream().map(EventEnvelope::origin))
                .containsExactlyElementsOf(
                        before.stream().map(EventEnvelope::origin).toList());
        assertThat(after.stream().map(EventEnvelope::happenedAt))
                .as("the time of recording is the time at which it happened")
                .containsExactlyElementsOf(
                        before.stream().map(EventEnvelope::happenedAt).toList());
        assertThat(after.getFirst().recordedAt()).isAfter(before.getFirst().recordedAt());
        var key = ContextQuery.of(AccountOpened.class).where(Sample.ACCOUNT, "account 400");
        assertThat(target.inNew(() -> target.store().read(key).events()))
                .as("keys are made anew")
                .hasSize(1);
    }

    @Test
    void anImportDoneTwiceIsDoneOnce() {
        fill();
        var export = source.export(1);
        target.read(export, EventIds.KEPT);
        var again = target.read(export, EventIds.KEPT);

        assertThat(again).isEqualTo(new ImportReport(FACTS, 0, FACTS, 0));
        assertThat(target.facts()).hasSize(FACTS);
    }

    @Test
    void whatCameLaterIsImportedAfterwards() {
        append(source, origin("acme", "ann"), 0, 10);
        target.read(source.export(1), EventIds.KEPT);
        append(source, origin("acme", "ann"), 10, 10);

        assertThat(target.read(source.export(1), EventIds.KEPT))
                .extracting(ImportReport::stored)
                .isEqualTo(10L);
        assertThat(ids(target.facts())).isEqualTo(ids(source.facts()));
    }

    @Test
    void whatWasChangedLostOrAddedOnTheWayIsNotCalledComplete() {
        append(source, origin("acme", "ann"), 0, 10);
        var lines = lines(source.export(1));
        var lost = new ArrayList<>(lines);
        lost.remove(4);
        var changed = new ArrayList<>(lines);
        changed.set(4, changed.get(4).replace("\"user\":\"ann\"", "\"user\":\"eve\""));
        var swapped = new ArrayList<>(lines);
        swapped.set(4, lines.get(5));
        swapped.set(5, lines.get(4));
        var followed = Stream.concat(lines.stream(), lines.stream()).toList();

        assertThatThrownBy(() -> target.read(text(lost), EventIds.KEPT))
                .isInstanceOf(IncompleteTransferException.class);
        assertThatThrownBy(() -> node(to, "second", GROUND).read(text(changed), EventIds.NEW))
                .isInstanceOf(IncompleteTransferException.class);
        assertThatThrownBy(() -> node(to, "third", GROUND).read(text(swapped), EventIds.NEW))
                .isInstanceOf(UnreadableLineException.class)
                .hasMessageContaining("Line 6");
        assertThatThrownBy(() -> node(to, "fourth", GROUND).read(text(followed), EventIds.NEW))
                .isInstanceOf(UnreadableLineException.class)
                .hasMessageContaining("trailer");
    }

    @Test
    void aLineThatIsNotUnderstoodIsNamedAndWhatCameBeforeItStays() {
        fill();
        var lines = new ArrayList<>(lines(source.export(1)));
        var right = lines.set(700, lines.get(700).replace("\"type\":\"", "\"type\":\"No"));
        assertThatThrownBy(() -> target.read(text(lines), EventIds.KEPT))
                .isInstanceOfSatisfying(
                        UnreadableLineException.class,
                        unreadable -> assertThat(unreadable.line()).isEqualTo(701));
        assertThat(target.facts()).hasSize(700);
        lines.set(700, right.replace("\"schemaVersion\":1", "\"schemaVersion\":99"));
        assertThatThrownBy(() -> target.read(text(lines), EventIds.KEPT))
                .hasMessageContaining("Line 701")
                .hasMessageContaining("99");
        lines.set(700, right);

        assertThat(target.read(text(lines), EventIds.KEPT))
                .isEqualTo(new ImportReport(FACTS, 503, 700, report(target)));
        assertThat(ids(target.facts())).isEqualTo(ids(source.facts()));
    }

    private static long report(TransferringNode node) {
        return node.facts().getLast().position();
    }

    @Test
    void twoImportsOfTheSameAtOnceStoreEachFactOnceAndInOrder() throws Exception {
        fill();
        var export = source.export(1);
        try (var second = node(to, "acme", GROUND);
                var threads = Executors.newFixedThreadPool(2)) {
            var begin = new CyclicBarrier(2);
            var tasks = Stream.of(target, second)
                    .<Callable<ImportReport>>map(node -> () -> {
                        begin.await();
                        return node.read(export, EventIds.KEPT);
                    })
                    .toList();
            long stored = 0;
            for (Future<ImportReport> report : threads.invokeAll(tasks)) {
                assertThat(report.get().read()).isEqualTo(FACTS);
                stored += report.get().stored();
            }
            assertThat(stored).isEqualTo(FACTS);
        }
        assertThat(ids(target.facts())).isEqualTo(ids(source.facts()));
    }

    @Test
    void anotherLogThatDoesNotLieBehindTheFirstIsRefused() {
        append(source, origin("other", "eve"), 0, 10);
        append(source, origin("acme", "ann"), 0, 10);
        target.read(source.export(1), EventIds.KEPT);
        try (var other = node(from, "other", GROUND)) {
            var export = other.export(1);
            assertThatThrownBy(() -> target.read(export, EventIds.KEPT))
                    .isInstanceOfSatisfying(
                            ImportRefusedException.class,
                            refused -> assertThat(refused.rule()).isEqualTo("import-other-log"));
        }
        assertThat(target.facts()).hasSize(10);
    }

    @Test
    void whoeverWritesMeanwhileEndsTheImport() {
        assertThatThrownBy(() -> importWhileSomebodyWrites(target)).isInstanceOf(ImportRefusedException.class);
        assertThat(target.facts()).hasSize(501);
    }

    @Test
    void withoutTheGuardSomebodysFactGetsInBetween() {
        try (var unguarded = node(to, "acme", ground(ContextQuery.of(NoteWritten.class)))) {
            assertThat(importWhileSomebodyWrites(unguarded).stored()).isEqualTo(FACTS);
        }
    }

    /** Between the first batch and the second, somebody opens an account by hand. */
    private ImportReport importWhileSomebodyWrites(TransferringNode node) {
        fill();
        var lines = lines(source.export(1));
        var first = text(lines.subList(0, 520));
        var all = text(lines).getBytes(StandardCharsets.UTF_8);
        return node.read(
                new Pausing(
                        all,
                        first.getBytes(StandardCharsets.UTF_8).length,
                        () -> append(node, origin("acme", "ann"), 5_000, 1)),
                EventIds.KEPT);
    }

    @Test
    void notesThatWereThereBeforeDoNotMatter() {
        target.node().call(origin("acme", "ann"), session -> session.store().append(List.of(NoteWritten.of("a", "b"))));
        append(source, origin("acme", "ann"), 0, 10);
        assertThat(target.read(source.export(1), EventIds.KEPT).stored()).isEqualTo(10);
    }

    @Test
    void inTheSameInstallationFactsNeedOtherIds() {
        append(source, origin("acme", "ann"), 0, 10);
        var export = source.export(1);
        try (var neighbour = node(from, "neighbour", GROUND)) {
            assertThatThrownBy(() -> neighbour.read(export, EventIds.KEPT))
                    .isInstanceOfSatisfying(
                            ImportRefusedException.class,
                            refused -> assertThat(refused.rule()).isEqualTo("import-id-taken"));
            assertThat(neighbour.facts()).isEmpty();
            assertThat(neighbour.read(export, EventIds.NEW).stored()).isEqualTo(10);
            assertThat(neighbour.read(export, EventIds.NEW).known()).isEqualTo(10);
            assertThat(payloads(neighbour.facts())).isEqualTo(payloads(source.facts()));
        }
        assertThat(source.facts()).as("who has the others").hasSize(10);
    }

    @Test
    void factsOfOldVersionsAreToldAsTheyWereWrittenAndStoredInTodays() {
        source.node()
                .call(
                        origin("acme", "ann"),
                        session -> session.entities().createNativeQuery("""
                insert into kontor.event_log
                       (position, event_id, schema_version, tenant, event_type, user_id, correlation_id, payload)
                values (nextval('kontor.event_position'), gen_random_uuid(), 1, 'acme', 'NoteWritten', 'ann', 'c',
                        cast('{"by": "ann", "text": "old"}' as jsonb))
                """).executeUpdate());
        var export = source.export(1);
        assertThat(export).contains("\"schemaVersion\":1").contains("\"by\"");
        target.read(export, EventIds.KEPT);

        var fact = target.facts().getFirst();
        assertThat(fact.schemaVersion()).isEqualTo(2);
        assertThat(fact.event()).isEqualTo(NoteWritten.of("ann", "old"));
    }

    @Test
    void whatThisReleaseDoesNotKnowIsNotLeftOut() {
        source.node()
                .call(
                        origin("acme", "ann"),
                        session -> session.entities().createNativeQuery("""
                insert into kontor.event_log
                       (position, event_id, schema_version, tenant, event_type, user_id, correlation_id, payload)
                values (nextval('kontor.event_position'), gen_random_uuid(), 1, 'acme', 'FromTheFuture', 'ann', 'c',
                        cast('{}' as jsonb))
                """).executeUpdate());

        assertThat(source.export(1)).contains("FromTheFuture").contains("\"facts\":1");
    }

    /** Takes so many bytes and is gone. */
    private static final class Cut extends OutputStream {
        private final ByteArrayOutputStream got = new ByteArrayOutputStream();
        private final int most;

        private Cut(int most) {
            this.most = most;
        }

        @Override
        public void write(int one) throws IOException {
            if (got.size() == most) {
                throw new IOException("gone");
            }
            got.write(one);
        }

        private List<String> wholeLines() {
            var text = got.toString(StandardCharsets.UTF_8);
            return lines(text.substring(0, text.lastIndexOf('\n')));
        }
    }

    /** Does something before it gives what comes after a place. */
    private static final class Pausing extends FilterInputStream {
        private final Runnable work;
        private int left;

        private Pausing(byte[] all, int place, Runnable work) {
            super(new ByteArrayInputStream(all));
            this.left = place;
            this.work = work;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (left == 0) {
                work.run();
                left = -1;
            }
            int read = super.read(buffer, from, left > 0 ? Math.min(left, length) : length);
            left = left > 0 ? left - read : left;
            return read;
        }

        @Override
        public int available() {
            return 0;
        }
    }
}
