package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.EventStoreContractPast;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import dev.kontor.eventstore.temporal.NotYetCompleteException;
import dev.kontor.eventstore.temporal.PointInLog.Moment;
import dev.kontor.eventstore.temporal.PointInLog.Now;
import dev.kontor.eventstore.temporal.PointInLog.Position;
import dev.kontor.eventstore.temporal.TemporalQueries;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The past of the store on PostgreSQL keeps the contract, with appends under way too. */
class PostgresPastContextsIT extends EventStoreContractPast {

    private static final String STORE = """
            with stored as (
                insert into kontor.event_log (position, event_id, recorded_at, schema_version, tenant, event_type,
                       user_id, correlation_id, payload)
                values (nextval('kontor.event_position'), gen_random_uuid(), cast(:recorded as timestamptz), :version,
                       :tenant, :type, 'user', 'correlation', cast(:payload as jsonb))
                returning position)
            select position from stored
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
    protected <T> T inTransaction(Origin origin, BiFunction<EventStore, TemporalQueries, T> work) {
        return node.call(origin, session -> work.apply(session.store(), past(session, origin)));
    }

    private static TemporalQueries past(Node.Session session, Origin origin) {
        return new TemporalQueries(
                session.store(), new PostgresPastContexts(session.entities(), Sample.serializer(), () -> origin));
    }

    @Override
    protected long storeAsWritten(Origin origin, String type, int version, String payload) {
        return store(origin, type, version, payload, "2020-01-01T00:00:00Z");
    }

    private static long store(Origin origin, String type, int version, String payload, String recordedAt) {
        return node.call(
                origin,
                session -> ((Number) session.entities()
                                .createNativeQuery(STORE, Long.class)
                                .setParameter("recorded", recordedAt)
                                .setParameter("version", version)
                                .setParameter("tenant", origin.tenant())
                                .setParameter("type", type)
                                .setParameter("payload", payload)
                                .getSingleResult())
                        .longValue());
    }

    private static long note(String text, String recordedAt) {
        return store(ACME, "NoteWritten", 1, "{\"by\": \"ann\", \"text\": \"%s\"}".formatted(text), recordedAt);
    }

    @Test
    void whatAnAppendUnderWayMayStillPutBeforeIsNotPastYet() {
        try (var slow = node.begin(ACME)) {
            slow.store().append(List.of(NoteWritten.of("ann", "early")));
            long late = append(NoteWritten.of("ann", "late"));

            assertThatThrownBy(() -> asOf(new Texts("ann"), new Position(late)))
                    .isInstanceOf(NotYetCompleteException.class);
            assertThat(asOf(new Texts("ann"), new Now())).isEmpty();

            slow.commit();
            assertThat(asOf(new Texts("ann"), new Position(late))).isEqualTo("earlylate");
            assertThat(asOf(new Texts("ann"), new Now())).isEqualTo("earlylate");
        }
    }

    @Test
    void positionsGiveTheOrderWhereTheTimesOfRecordingDoNot() {
        note("a", "2026-01-01T10:00:01Z");
        note("b", "2026-01-01T10:00:04Z");
        note("c", "2026-01-01T10:00:03Z");
        note("d", "2026-01-01T10:00:05Z");

        assertThat(asOf(new Texts("ann"), at("10:00:00"))).isEmpty();
        assertThat(asOf(new Texts("ann"), at("10:00:02"))).isEqualTo("a");
        assertThat(asOf(new Texts("ann"), at("10:00:03")))
                .as("c was recorded, and b stands before it")
                .isEqualTo("abc");
        assertThat(asOf(new Texts("ann"), at("10:00:04"))).isEqualTo("abc");
        assertThat(asOf(new Texts("ann"), at("10:00:05"))).isEqualTo("abcd");
    }

    @Test
    void anInstantIsComparedToTheMicrosecond() {
        note("a", "2026-01-01T10:00:01.000001Z");

        assertThat(asOf(new Texts("ann"), new Moment(Instant.parse("2026-01-01T10:00:01.000000999Z"))))
                .isEmpty();
        assertThat(asOf(new Texts("ann"), new Moment(Instant.parse("2026-01-01T10:00:01.000001Z"))))
                .isEqualTo("a");
    }

    private static Moment at(String time) {
        return new Moment(Instant.parse("2026-01-01T" + time + "Z"));
    }
}
