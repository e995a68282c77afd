package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The wall between tenants inside of PostgreSQL, by raw SQL in the role that the application has, table by table: two
 * tenants have a row in each.
 */
class RowSecurityIT {

    private static final String NOT_ALLOWED = "42501";

    /** Inserted, or refused for nothing but that the tenant has that row already. */
    private static final List<String> LET_IN = List.of("", "23505");

    /** Facts and links are not changed by anybody: those tables refuse it before they look whose row it is. */
    private static final List<String> APPEND_ONLY = List.of("event_log", "event_link");

    /** What belongs to no tenant, or tells what nobody can read without a fact; docs/tenants.md says why. */
    private static final List<String> OF_NO_TENANT = List.of(
            "event_chained",
            "event_counted",
            "event_id",
            "event_trace",
            "event_type_version",
            "flyway_schema_history",
            "keystore_key",
            "log_check",
            "log_partition",
            "node",
            "sign_in_attempt",
            "subscription",
            "subscription_day",
            "subscription_job");

    private static MigratedDatabase database;
    private static List<String> tables;
    private Connection application;

    @BeforeAll
    static void giveTwoTenantsARowInEachTable() throws SQLException {
        database = MigratedDatabase.withWalls();
        try (var superuser = database.superuser().getConnection()) {
            tables = TenantTables.names(superuser);
            TenantTables.forgetMeaning(superuser);
            for (String table : tables) {
                TenantTables.execute(superuser, TenantTables.insertion(superuser, table, "acme", 1));
                TenantTables.execute(superuser, TenantTables.insertion(superuser, table, "other", 2));
            }
        }
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void connect() throws SQLException {
        application = DriverManager.getConnection(database.jdbcUrl());
        application.setAutoCommit(false);
    }

    @AfterEach
    void disconnect() throws SQLException {
        application.rollback();
        application.close();
    }

    private void enter(String tenant) throws SQLException {
        RowSecurity.enter(application, tenant);
    }

    private String refusal(String sql) throws SQLException {
        var before = application.setSavepoint();
        try {
            TenantTables.execute(application, sql);
            return "";
        } catch (SQLException e) {
            return e.getSQLState();
        } finally {
            application.rollback(before);
        }
    }

    private String insertion(String table, String tenant) throws SQLException {
        try (var superuser = database.superuser().getConnection()) {
            return TenantTables.insertion(superuser, table, tenant, 3);
        }
    }

    @Test
    void eachTableWithATenantHasItsPolicyAlsoForItsOwner() throws SQLException {
        assertThat(tables).hasSizeGreaterThan(30).contains("event_log", "event_key", "contact", "credential");
        for (String table : tables) {
            assertThat(TenantTables.column(application, """
                            select concat_ws(' ', p.policyname, p.permissive, p.roles, p.cmd, p.with_check,
                                             regexp_replace(p.qual, '\\s+', ' ', 'g'))
                              from pg_policies p
                              join pg_class c on c.oid = format('%%I.%%I', p.schemaname, p.tablename)::regclass
                             where p.schemaname = 'kontor' and p.tablename = '%s'
                               and c.relrowsecurity and c.relforcerowsecurity
                            """.formatted(table)))
                    .as(table)
                    .containsExactly("tenants PERMISSIVE {public} ALL"
                            + " ((tenant = ( SELECT current_setting('kontor.tenant'::text, true) AS current_setting))"
                            + " OR (( SELECT current_setting('kontor.reach'::text, true) AS current_setting)"
                            + " = 'all'::text))");
        }
    }

    @Test
    void eachTableWithoutATenantIsOneThatBelongsToNone() throws SQLException {
        assertThat(TenantTables.column(application, """
                        select c.relname from pg_class c
                         where c.relnamespace = 'kontor'::regnamespace and c.relkind in ('r', 'p')
                           and not exists (select from pg_attribute a
                                            where a.attrelid = c.oid and a.attname = 'tenant' and not a.attisdropped)
                         order by 1
                        """)).isEqualTo(OF_NO_TENANT);
    }

    @Test
    void theApplicationsRoleCannotBypassIt() throws SQLException {
        assertThat(TenantTables.column(application, """
                        select rolname from pg_roles
                         where (rolsuper or rolbypassrls) and pg_has_role(current_user, oid, 'member')
                        """)).isEmpty();
        TenantTables.execute(application, "set row_security = off");
        assertThatThrownBy(() -> TenantTables.tenantsIn(application, "event_log"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NOT_ALLOWED));
    }

    @Test
    void whoNamesNoTenantSeesAndWritesNothing() throws SQLException {
        for (String table : tables) {
            assertThat(TenantTables.tenantsIn(application, table)).as(table).isEmpty();
            assertThat(refusal(insertion(table, "acme"))).as(table).isEqualTo(NOT_ALLOWED);
            assertNoneChanged(table, "true");
        }
    }

    @Test
    void whoNamesATenantSeesAndWritesThatOnesRowsAlone() throws SQLException {
        enter("acme");
        for (String table : tables) {
            assertThat(TenantTables.tenantsIn(application, table)).as(table).containsExactly("acme");
            assertThat(refusal(insertion(table, "acme"))).as(table).isIn(LET_IN);
            assertThat(refusal(insertion(table, "other"))).as(table).isEqualTo(NOT_ALLOWED);
            assertNoneChanged(table, "tenant = 'other'");
        }
    }

    private void assertNoneChanged(String table, String which) throws SQLException {
        var quoted = "kontor." + TenantTables.quoted(table);
        var change = "update %s set tenant = tenant where %s".formatted(quoted, which);
        var removal = "delete from %s where %s".formatted(quoted, which);
        if (APPEND_ONLY.contains(table)) {
            assertThat(refusal(change)).as(table).isEqualTo("KO003");
            assertThat(refusal(removal)).as(table).isEqualTo("KO003");
        } else {
            assertThat(TenantTables.execute(application, change)).as(table).isZero();
            assertThat(TenantTables.execute(application, removal)).as(table).isZero();
        }
    }

    @Test
    void noRowIsGivenToAnotherTenant() throws SQLException {
        enter("acme");
        for (String table : tables) {
            assertThat(refusal("update kontor.%s set tenant = 'other'".formatted(TenantTables.quoted(table))))
                    .as(table)
                    .isEqualTo(APPEND_ONLY.contains(table) ? "KO003" : NOT_ALLOWED);
        }
    }

    @Test
    void theNamedWayThroughSeesAll() throws SQLException {
        TenantTables.execute(application, "set local kontor.reach = 'all'");
        for (String table : tables) {
            assertThat(TenantTables.tenantsIn(application, table)).as(table).containsExactly("acme", "other");
        }
    }

    @Test
    void withoutThePoliciesTheSameLookSeesTheOthers() throws SQLException {
        enter("acme");
        for (String table : tables) {
            var quoted = "kontor." + TenantTables.quoted(table);
            // in this transaction alone, which is rolled back; only the owner can
            try (var statement = application.createStatement()) {
                statement.execute("alter table " + quoted + " disable row level security");
            }
            assertThat(TenantTables.tenantsIn(application, table)).as(table).containsExactly("acme", "other");
            assertThat(refusal(insertion(table, "other"))).as(table).isIn(LET_IN);
        }
    }

    @Test
    void theTenantIsForgottenWithTheTransaction() throws SQLException {
        enter("acme");
        assertThat(TenantTables.tenantsIn(application, "event_log")).containsExactly("acme");
        application.commit();
        assertThat(TenantTables.tenantsIn(application, "event_log")).isEmpty();
    }

    @Test
    void whoComesToThePartitionsPastTheLogIsHeldBackAsWell() throws SQLException {
        application.rollback();
        TenantTables.execute(application, "set local kontor.reach = 'all'");
        TenantTables.column(application, "select kontor.add_log_partition(10000000, 20000000)");
        TenantTables.execute(
                application,
                "insert into kontor.event_log select 10000001, gen_random_uuid(), recorded_at,"
                        + " occurred_at, schema_version, tenant, event_type, user_id, correlation_id, causation_id, command_id,"
                        + " payload, data_key from kontor.event_log where tenant = 'other'");
        TenantTables.execute(application, "set local kontor.reach = ''");
        enter("acme");
        for (String partition : List.of("event_log_1", "event_log_10000000")) {
            assertThat(TenantTables.tenantsIn(application, partition)).doesNotContain("other");
            assertThat(refusal(
                            "insert into kontor.%s select %d, gen_random_uuid(), now(), now(), 1, 'other', 'T', 'u', 'c',"
                                            .formatted(partition, partition.endsWith("_1") ? 9 : 10000009)
                                    + " null, null, '{}', null"))
                    .isEqualTo(NOT_ALLOWED);
            assertThat(refusal("delete from kontor." + partition)).isEqualTo("KO003");
            assertThat(refusal("update kontor." + partition + " set tenant = 'acme'"))
                    .isEqualTo("KO003");
        }
        TenantTables.execute(application, "alter table kontor.event_log_10000000 disable row level security");
        assertThat(TenantTables.tenantsIn(application, "event_log_10000000")).contains("other");
    }
}
