package dev.kontor.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.contact.event.ContactCatalog;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.postgres.PostgresChain;
import dev.kontor.eventstore.serialization.EventSerializer;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.serialization.Upcasters;
import dev.kontor.eventstore.subscription.FollowingNode;
import dev.kontor.launcher.Postgres;
import dev.kontor.launcher.TestEnvironment;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each statement of the guide to looking inside runs: as Kontor's own role, and as the one that may only look. */
class LookingInsideIT {

    private static final String LOOKER = "looker";

    private final MigratedDatabase database = new MigratedDatabase();
    private final List<String> statements = new Guide("looking-inside.md").statements();

    @BeforeEach
    void write() {
        var types = new EventTypes(List.of(new ContactCatalog()));
        var serializer =
                new EventSerializer(types, new Upcasters(List.of(), types), EventSerializer.DEFAULT_MAX_PAYLOAD_BYTES);
        var domain = new FollowingNode.Domain(serializer, List.of());
        try (var node = new FollowingNode(
                database.jdbcUrl(), "one", domain, self -> List.of(new ContactDomains(self.entities())))) {
            node.sql(new Guide("writing-a-projection.md").statements().getFirst());
            node.engine().start();
            long last = node.append(List.of(new ContactCreated(
                            new ContactId(UUID.randomUUID()), "Ada", new EmailAddress("ada@example.org"))))
                    .getLast();
            node.beatUntil(() -> node.subscriptions().position("contact-domain") >= last);
            node.inNew(new PostgresChain(node.entities(), "60s")::link);
        }
    }

    @AfterEach
    void drop() throws SQLException {
        database.close();
        try (var superuser = TestEnvironment.postgres()
                        .asSuperuser(Postgres.SUPERUSER)
                        .getConnection();
                var statement = superuser.createStatement()) {
            statement.execute("drop role if exists " + LOOKER);
        }
    }

    @Test
    void eachStatementRuns() throws SQLException {
        runAll();
    }

    private void runAll() throws SQLException {
        assertThat(statements).hasSizeGreaterThan(15).anyMatch(one -> one.startsWith("create role " + LOOKER));
        try (var superuser = TestEnvironment.postgres()
                        .asSuperuser(Postgres.SUPERUSER)
                        .getConnection();
                var kontor = DriverManager.getConnection(database.jdbcUrl() + "&currentSchema=kontor")) {
            for (String one : statements) {
                run(one.startsWith("create role") ? superuser : kontor, one);
            }
        }
    }

    @Test
    void whoMayOnlyLookMayRunEachQuery() throws SQLException {
        runAll();
        var url = database.jdbcUrl().replaceFirst("\\?.*", "?currentSchema=kontor");
        try (var looker = DriverManager.getConnection(url, LOOKER, "…")) {
            var queries = statements.stream()
                    .filter(one -> one.startsWith("select") || one.startsWith("with"))
                    .toList();
            for (String query : queries) {
                run(looker, query);
            }
            assertThat(run(looker, queries.getFirst())).as("the last facts").isEqualTo(1);
        }
    }

    @Test
    void whoHasNothingButPsqlSeesWhatWasChanged() throws SQLException {
        var audit = statements.stream()
                .filter(one -> one.startsWith("with fact"))
                .findFirst()
                .orElseThrow();
        try (var kontor = DriverManager.getConnection(database.jdbcUrl() + "&currentSchema=kontor")) {
            assertThat(run(kontor, "select * from event_link")).isEqualTo(1);
            assertThat(run(kontor, audit))
                    .as("by the definition that the chain was made by")
                    .isZero();

            run(kontor, "alter table event_log disable trigger event_log_append_only");
            run(kontor, "update event_log set payload = payload || '{\"name\": \"Eve\"}'");
            assertThat(run(kontor, audit)).as("a changed fact").isEqualTo(1);
            run(kontor, "delete from event_log");
            assertThat(run(kontor, audit)).as("a removed fact").isEqualTo(1);
        }
    }

    /** How many rows it gives; none if it is no query. */
    private static int run(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            int rows = 0;
            if (statement.execute(sql)) {
                while (statement.getResultSet().next()) {
                    rows++;
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
