package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventLog;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.EventStoreContract;
import dev.kontor.eventstore.IsolationException;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The store on PostgreSQL keeps the contract. */
class PostgresEventStoreIT extends EventStoreContract {

    private static final String STORE_AS_WRITTEN = """
            insert into kontor.event_log
                   (position, event_id, schema_version, tenant, event_type, user_id, correlation_id, payload)
            values (nextval('kontor.event_position'), gen_random_uuid(), :version, :tenant, :type, :user, :correlation,
                   cast(:payload as jsonb))
            returning position
            """;

    private static MigratedDatabase database;
    private static Node node;

    @BeforeAll
    static void startNode() {
        database = new MigratedDatabase();
        node = new Node(database.jdbcUrl(), Sample.serializer());
    }

    @AfterAll
    static void stopNode() {
        node.close();
        database.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        database.empty();
    }

    @Override
    protected <T> T inTransaction(Origin origin, Function<EventStore, T> work) {
        return node.call(origin, session -> work.apply(session.store()));
    }

    @Override
    protected EventLog.Slice readLog(long after, int limit) {
        return node.call(ACME, session -> session.log().readAfter(after, limit));
    }

    @Override
    protected EventLog.Slice readLog(long after, int limit, Set<String> types) {
        return node.call(ACME, session -> session.log().readAfter(after, limit, types));
    }

    @Override
    protected long storeAsWritten(Origin origin, String type, int version, String payload) {
        return node.call(
                origin,
                session -> ((Number) session.entities()
                                .createNativeQuery(STORE_AS_WRITTEN, Long.class)
                                .setParameter("version", version)
                                .setParameter("tenant", origin.tenant())
                                .setParameter("type", type)
                                .setParameter("user", origin.user())
                                .setParameter("correlation", origin.correlationId())
                                .setParameter("payload", payload)
                                .getSingleResult())
                        .longValue());
    }

    @Test
    void aTransactionThatRollsBackLeavesNothing() {
        var seen = read(ContextQuery.everything()).version();
        try (var session = node.begin(ACME)) {
            session.store().append(List.of(AccountOpened.of("a", "ann")));
            assertThat(session.store().read(accounts("a")).events()).hasSize(1);
            session.rollback();
        }

        assertThat(found(ContextQuery.everything())).isEmpty();
        assertThat(append(ContextQuery.everything(), seen, AccountOpened.of("a", "bob"))
                        .positions())
                .hasSize(1);
    }

    @Test
    void aVersionOfFactsThatWereRolledBackHidesNoneThatCameAfterThem() {
        ContextVersion seen;
        try (var session = node.begin(ACME)) {
            session.store().append(List.of(AccountOpened.of("a", "ann")));
            seen = session.store().read(accounts("a")).version();
            session.rollback();
        }
        long later = append(AccountOpened.of("a", "bob")).lastPosition();

        assertThat(refused(accounts("a"), seen, MoneyMoved.of("a", "b")).conflictingPositions())
                .containsExactly(later);
    }

    @Test
    void factsThatAreNotCommittedAreNeitherReadNorPassedByTheWatermark() {
        long before = append(AccountOpened.of("a", "ann")).lastPosition();
        try (var session = node.begin(ACME)) {
            session.store().append(List.of(AccountOpened.of("b", "bob")));
            append(AccountOpened.of("c", "cem"));

            assertThat(found(ContextQuery.of(AccountOpened.class))).hasSize(2);
            assertThat(readLog(before, 10).events()).isEmpty();
            assertThat(readLog(before, 10).watermark()).isEqualTo(before);
            session.commit();
        }
        assertThat(readLog(before, 10).events()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"repeatable read", "serializable"})
    void onlyReadCommittedIsExact(String isolation) {
        try (var session = node.begin(ACME, isolation)) {
            assertThatThrownBy(() -> session.store().append(List.of(AccountOpened.of("a", "ann"))))
                    .isInstanceOf(IsolationException.class)
                    .hasMessageContaining(isolation);
        }
        try (var session = node.begin(ACME, isolation)) {
            assertThatThrownBy(() -> session.store().read(accounts("a"))).isInstanceOf(IsolationException.class);
        }
    }

    @Test
    void aLargePayloadComesBackFromJsonb() {
        var note = NoteWritten.of("ann", "ä\\\"\u2028👩‍🚀".repeat(60_000));
        assertThat(Sample.serializer().serialize(note).payload()).hasSizeGreaterThan(500_000);
        append(note, NoteWritten.of("bob", "x".repeat(Sample.MAX_PAYLOAD - 100)));

        assertThat(found(notesBy("ann"))).containsExactly(note);
        assertThat(found(notesBy("bob"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.00", "0.10", "1234567890123456789012345.678900", "0.000000000000000000000000000001"})
    void moneyKeepsItsDigitsAndItsScaleInJsonb(String amount) {
        var move = new MoneyMoved("a", "b", new BigDecimal(amount));
        append(move);

        assertThat(found(accounts("a"))).containsExactly(move);
    }

    /** Random, so that PostgreSQL cannot compress it. */
    private static NoteWritten large(Random random, int number) {
        var bytes = new byte[150_000];
        random.nextBytes(bytes);
        return NoteWritten.of("ann", number + ":" + Base64.getEncoder().encodeToString(bytes));
    }

    @Test
    void aStretchIsBoundedByItsBytesToo() {
        var random = new Random(1);
        var large = IntStream.range(0, 100)
                .mapToObj(number -> large(random, number))
                .toList();
        var positions = new ArrayList<Long>();
        long last = 0;
        for (int number = 0; number < large.size(); number++) {
            positions.add(append(large.get(number)).lastPosition());
            // as large, but of another type: it is passed over without being read
            last = append(AccountOpened.of("a", large.get(number).text())).lastPosition();
        }

        var read = new ArrayList<Long>();
        int slices = 0;
        EventLog.Slice slice;
        long after = 0;
        do {
            slice = readLog(after, 500, Set.of("NoteWritten"));
            var bytes = slice.events().stream()
                    .mapToLong(fact -> fact.payload().length())
                    .toArray();
            assertThat(Arrays.stream(bytes).limit(Math.max(0, bytes.length - 1)).sum())
                    .isLessThan(EventLog.MAX_BYTES);
            assertThat(slice.isLast()).isEqualTo(slice.through() == last);
            slice.events().forEach(fact -> read.add(fact.position()));
            after = slice.through();
            slices++;
        } while (!slice.isLast());

        assertThat(read).isEqualTo(positions);
        assertThat(slices).isEqualTo(3);
    }

    @Test
    void aStretchThatEndsByItsBytesEndsWithTheFactThatReachesThem() {
        var random = new Random(2);
        var positions = IntStream.range(0, 50)
                .mapToObj(number -> append(large(random, number)).lastPosition())
                .toList();
        var slice = readLog(positions.getFirst() - 1, 500, Set.of("NoteWritten"));

        assertThat(slice.through())
                .isEqualTo(slice.events().getLast().position())
                .isLessThan(positions.getLast());
        assertThat(slice.events().stream()
                        .mapToLong(fact -> fact.payload().length())
                        .sum())
                .isGreaterThanOrEqualTo(EventLog.MAX_BYTES);
        assertThat(readLog(slice.through(), 500, Set.of("NoteWritten")).events())
                .extracting(EventEnvelope::position)
                .isEqualTo(positions.subList(slice.events().size(), positions.size()));
    }
}
